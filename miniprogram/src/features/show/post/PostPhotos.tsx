import { Image, View } from '@tarojs/components'
import type { PostOut } from '../../../../../functions/contracts/show'
import { filling } from '../../../platform/picture'
import { preview } from '../../../platform/preview'
import { spoken } from '../../../platform/spoken'
import { post } from './texts'
import './PostPhotos.scss'

const most = 3

/** One photograph large, two side by side, more as a mosaic of three; a tap opens them all. */
export const PostPhotos = ({ photos }: Pick<PostOut, 'photos'>) => {
  const open = (current: string) =>
    preview(
      photos.map(photo => photo.large),
      current,
    )
  const shown = photos.slice(0, most)
  return (
    <View className={`photos-${shown.length}`} {...spoken('img', post.photoCount(photos.length))}>
      {shown.map(({ small, large }) => (
        <Image key={small} src={small} {...filling} onClick={() => open(large)} />
      ))}
      {photos.length > most ? <View className="photos__count">{post.photoCount(photos.length)}</View> : null}
    </View>
  )
}
