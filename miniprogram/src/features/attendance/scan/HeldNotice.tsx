import { View } from '@tarojs/components'
import { Notice } from '../../../components/Notice'
import { useDeeds } from '../../../lib/storedQueue'
import { go } from '../../../platform/navigate'
import { spoken } from '../../../platform/spoken'
import { soon } from '../texts'
import { scans, whyHeld } from './scans'
import { heldScans } from './texts'

/** Says that scans are still on this phone, waiting or refused, and leads to them. */
export const HeldNotice = () => {
  const held = useDeeds(scans)
  const refused = held.filter(scan => scan.refused).length
  if (held.length === 0) return null
  return (
    <View onClick={() => go('volunteer/records')} hoverClass="pressed" {...spoken('button')}>
      {refused > 0 ? (
        <Notice>{heldScans.scansRefused(refused)}</Notice>
      ) : (
        <Notice tone="gold">{heldScans.scansWait(held.length, soon[whyHeld(held)])}</Notice>
      )}
    </View>
  )
}
