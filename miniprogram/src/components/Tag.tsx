import { View } from '@tarojs/components'
import './Tag.scss'

type Props = { tone?: 'red' | 'green' | 'blue' | 'gold' | 'grey'; children: string }

/** A short word in its own wash: red acts, green is open or done, blue informs, gold is points. */
export const Tag = ({ tone = 'grey', children }: Props) => (
  <View className={`tag tag--${tone}`}>{children}</View>
)
