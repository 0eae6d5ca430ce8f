import { Textarea, View } from '@tarojs/components'
import { mostPostText } from '../../../../../functions/contracts/limits'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { PhotoGrid } from '../../photo/PhotoGrid'
import type { usePhotos } from '../../photo/usePhotos'
import { compose } from './texts'
import './Composer.scss'

type Props = {
  text: string
  onText: (text: string) => void
  photos: ReturnType<typeof usePhotos>
}

/** Words and photographs, with what must not be shown said before. */
export const Composer = ({ text, onText, photos }: Props) => (
  <View className="stack">
    <Card>
      <Textarea
        className="composer__text"
        value={text}
        maxlength={mostPostText}
        placeholder={compose.placeholder}
        placeholderClass="composer__empty"
        ariaLabel={compose.text}
        onInput={event => onText(event.detail.value)}
      />
      {text.length > mostPostText - 200 ? (
        <View className="note composer__count figures">{`${text.length}/${mostPostText}`}</View>
      ) : null}
      <PhotoGrid photos={photos.photos} onAdd={photos.add} onAgain={photos.again} onRemove={photos.remove} />
    </Card>
    <Notice tone="blue">{compose.careful}</Notice>
  </View>
)
