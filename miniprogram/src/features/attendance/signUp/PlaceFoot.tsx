import { View } from '@tarojs/components'
import type { SessionOut } from '../../../../../functions/contracts/activity'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { dayTime } from '../../../lib/format'
import { useReached } from '../../../lib/useReached'
import { now } from '../../../platform/clock'
import { checkInOpensAt } from '../../activity/sessionTimes'
import { signUp as texts } from './texts'
import { useSignUp } from './useSignUp'

type Scanning = { onScan: () => void }

/** The phone's clock may be wrong, so the scanner stays within reach: the county knows what time it is. */
const Opens = ({ at, onScan }: Scanning & { at: string }) => (
  <View className="stack">
    <Notice tone="green">
      {texts.opens(dayTime(at, now()))}
      <View className="note">{texts.signedUpEarly}</View>
    </Notice>
    <Button kind="quiet" onTap={onScan}>
      {texts.begunScanIn}
    </Button>
  </View>
)

const ScanIn = ({ onScan }: Scanning) => (
  <View className="stack">
    <View className="note">{texts.signedUp}</View>
    <Button onTap={onScan}>{texts.scanIn}</Button>
  </View>
)

/** For somebody who holds a place: from when on it can be used and how, and a small way to give it back. */
export const PlaceFoot = ({ session, onScan }: Scanning & { session: SessionOut }) => {
  const { cancel, busy, refused } = useSignUp(session.id)
  const opensAt = checkInOpensAt(session)
  const open = useReached(opensAt)
  return (
    <View className="stack">
      {refused ? <Notice>{refused.message}</Notice> : null}
      {open ? <ScanIn onScan={onScan} /> : <Opens at={opensAt} onScan={onScan} />}
      <Button kind="quiet" busy={busy} onTap={cancel}>
        {texts.cancel}
      </Button>
    </View>
  )
}
