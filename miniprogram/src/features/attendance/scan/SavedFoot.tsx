import { View } from '@tarojs/components'
import type { Direction } from '../../../../../functions/contracts/attendance'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { useDeeds } from '../../../lib/storedQueue'
import { next, soon } from '../texts'
import { scans, whyHeld } from './scans'
import { scanToCheck } from './scanToCheck'

/** Whoever scanned without a network is not asked to scan again; the next scan is that of leaving. */
export const SavedFoot = ({ held }: { held: Direction }) => (
  <View className="stack">
    <Notice tone="gold">{next.saved(held, soon[whyHeld(useDeeds(scans))])}</Notice>
    {held === 'in' ? <Button onTap={() => scanToCheck('out')}>{next.scanOut}</Button> : null}
    <Button kind="quiet" onTap={() => scanToCheck(held)}>
      {next.scanAgain[held]}
    </Button>
  </View>
)
