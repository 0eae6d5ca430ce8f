import { View } from '@tarojs/components'
import { common } from '../lib/texts/common'
import { spoken } from '../platform/spoken'
import './Row.scss'
import './SwitchRow.scss'

type Props = { label: string; note: string; on: boolean; onChange: (on: boolean) => void }

/** A line of a card that is on or off; the whole line can be tapped. */
export const SwitchRow = ({ label, note, on, onChange }: Props) => (
  <View
    className={`row row--heavy${on ? ' switch--on' : ''}`}
    hoverClass="pressed"
    onClick={() => onChange(!on)}
    {...spoken('checkbox', label, on)}
  >
    <View className="row__label">
      <View className="row__name">{label}</View>
      <View className="row__note">{note}</View>
    </View>
    <View className="row__value">{on ? common.on : common.off}</View>
    <View className="switch">
      <View className="switch__knob" />
    </View>
  </View>
)
