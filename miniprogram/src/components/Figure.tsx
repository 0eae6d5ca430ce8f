import { Text, View } from '@tarojs/components'
import './Figure.scss'

type Props = { label: string; value: string | number; unit?: string; tone?: 'ink' | 'gold'; big?: boolean }

/** A number that is read before its name. */
export const Figure = ({ label, value, unit, tone = 'ink', big }: Props) => (
  <View className={`figure figure--${tone}${big ? ' figure--big' : ''}`}>
    <View className="figure__label">{label}</View>
    <View className="figure__value">
      {value}
      {unit ? <Text className="figure__unit">{unit}</Text> : null}
    </View>
  </View>
)
