import { View } from '@tarojs/components'
import { Notice } from '../../../components/Notice'
import { useHeldScans, whyHeld } from './scans'
import { records, soon } from '../texts'
import { go } from '../../../platform/navigate'
import { spoken } from '../../../platform/spoken'

/** Says that scans are still on this phone, waiting or refused, and leads to them. */
export const HeldNotice = () => {
  const held = useHeldScans()
  const refused = held.filter(scan => scan.refused).length
  if (held.length === 0) return null
  return (
    <View onClick={() => go('volunteer/records')} hoverClass="pressed" {...spoken('button')}>
      {refused > 0 ? (
        <Notice>{records.scansRefused(refused)}</Notice>
      ) : (
        <Notice tone="gold">{records.scansWait(held.length, soon[whyHeld(held)])}</Notice>
      )}
    </View>
  )
}
