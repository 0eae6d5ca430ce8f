import { Image, View } from '@tarojs/components'
import { spoken } from '../platform/spoken'
import './Photo.scss'

type Props = { src: string; ratio?: 'square' | 'wide' | 'tall'; label: string; onTap?: () => void }

/** A photograph in a fixed frame, fetched when it comes near. */
export const Photo = ({ src, ratio = 'square', label, onTap }: Props) => (
  <View className={`photo photo--${ratio}`} onClick={onTap}>
    <Image className="photo__image" src={src} mode="aspectFill" lazyLoad {...spoken('img', label)} />
  </View>
)
