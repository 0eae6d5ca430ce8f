import { View } from '@tarojs/components'
import { spoken } from '../platform/spoken'
import './ProgressBar.scss'

type Props = { part: number; tone?: 'red' | 'gold' | 'green'; label: string }

/** How much of the whole, 0 to 1. */
export const ProgressBar = ({ part, tone = 'red', label }: Props) => {
  const percent = Math.round(Math.min(1, Math.max(0, part)) * 100)
  return (
    <View className="progress" {...spoken('progressbar', `${label} ${percent}%`)}>
      <View className={`progress__done progress__done--${tone}`} style={{ width: `${percent}%` }} />
    </View>
  )
}
