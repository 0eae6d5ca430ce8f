import { View } from '@tarojs/components'
import './Icon.scss'

export type IconName =
  | 'back'
  | 'home'
  | 'right'
  | 'check'
  | 'heart'
  | 'heart-full'
  | 'comment'
  | 'share'
  | 'more'
  | 'clock'
  | 'place'
  | 'people'
  | 'scan'
  | 'phone'
  | 'photo'
  | 'plus'
  | 'close'
  | 'warn'
  | 'leaf'
  | 'calendar'
  | 'gift'

type Props = { name: IconName; size?: number }

/** A drawn sign in the colour of the text around it; it says nothing to a screen reader. */
export const Icon = ({ name, size }: Props) => (
  <View
    className={`icon icon--${name}`}
    style={size ? { width: `${size}px`, height: `${size}px` } : undefined}
  />
)
