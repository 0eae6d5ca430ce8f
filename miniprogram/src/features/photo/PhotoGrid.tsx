import { Image, View } from '@tarojs/components'
import { mostPhotos } from '../../../../functions/contracts/limits'
import { Icon } from '../../components/Icon'
import { spoken } from '../../platform/spoken'
import { photo as texts } from './texts'
import type { HeldPhoto } from './usePhotos'
import './PhotoGrid.scss'

type Props = {
  photos: HeldPhoto[]
  onAdd: () => void
  onAgain: (photo: HeldPhoto) => void
  onRemove: (photo: HeldPhoto) => void
}

const Veil = ({ photo, onAgain }: { photo: HeldPhoto; onAgain: () => void }) => {
  if (photo.state === 'sent') return null
  if (photo.state === 'sending')
    return <View className="grid__veil figures">{`${Math.round(photo.percent)}%`}</View>
  return (
    <View className="grid__veil grid__veil--failed" onClick={onAgain} {...spoken('button')}>
      {texts.sendAgain}
    </View>
  )
}

/** The chosen photographs with how far each has come, and a place for one more. */
export const PhotoGrid = ({ photos, onAdd, onAgain, onRemove }: Props) => (
  <View>
    <View className="grid">
      {photos.map((photo, at) => (
        <View key={photo.chosen.path} className="grid__one">
          <Image
            className="grid__image"
            src={photo.chosen.path}
            mode="aspectFill"
            {...spoken('img', texts.photo(at + 1))}
          />
          <Veil photo={photo} onAgain={() => onAgain(photo)} />
          <View
            className="grid__remove"
            onClick={() => onRemove(photo)}
            {...spoken('button', texts.removePhoto(at + 1))}
          >
            <View className="grid__cross">
              <Icon name="close" size={14} />
            </View>
          </View>
        </View>
      ))}
      {photos.length < mostPhotos ? (
        <View className="grid__one grid__add" onClick={onAdd} hoverClass="pressed" {...spoken('button')}>
          <View className="grid__inner">
            <Icon name="photo" size={26} />
            {texts.addPhoto}
          </View>
        </View>
      ) : null}
    </View>
    <View className="note grid__note">{texts.photos(photos.length, mostPhotos)}</View>
  </View>
)
