import { View } from '@tarojs/components'
import type { Attendance, Direction } from '../../../../functions/contracts/attendance'
import { Button } from '../../components/Button'
import { useCare } from '../../lib/care'
import { dayTime, spokenTime } from '../../lib/format'
import { useDeeds } from '../../lib/storedQueue'
import { useReached } from '../../lib/useReached'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigate'
import { spoken } from '../../platform/spoken'
import { checkInOpensAt } from '../activity/sessionTimes'
import { scans, whyHeld } from './scan/scans'
import { scanToCheck } from './scan/scanToCheck'
import { next, soon } from './texts'

type Props = { attendance: Attendance; inside: boolean }

const PlainActs = ({ inside }: { inside: boolean }) => (
  <Button kind="invert" onTap={() => scanToCheck(inside ? 'out' : 'in')}>
    {inside ? next.scanOut : next.scanIn}
  </Button>
)

type OtherProps = { onTap: () => void; children: string }

const Other = ({ onTap, children }: OtherProps) => (
  <View className="next__other" onClick={onTap} {...spoken('button')}>
    {children}
  </View>
)

/** 关怀版: the leader scans, the person only shows. */
const CareActs = ({ inside }: { inside: boolean }) => (
  <View>
    <Button kind="invert" onTap={() => go('volunteer/code')}>
      {next.showCode}
    </Button>
    <Other onTap={() => scanToCheck(inside ? 'out' : 'in')}>{inside ? next.orScanOut : next.orScanIn}</Other>
  </View>
)

const Acts = ({ inside }: { inside: boolean }) =>
  useCare() ? <CareActs inside={inside} /> : <PlainActs inside={inside} />

/** The phone's clock may be wrong, so the scanner stays within reach: the county knows what time it is. */
const Early = ({ attendance, opens }: { attendance: Attendance; opens: string }) => {
  const { activityId, sessionId } = attendance
  return (
    <View>
      <View className="next__opens">{next.opens(opens)}</View>
      <Button kind="invert" onTap={() => go('volunteer/activity', { activityId, sessionId })}>
        {next.see}
      </Button>
      <Other onTap={() => scanToCheck('in')}>{next.begunScanIn}</Other>
    </View>
  )
}

/** Who scanned without a network is not asked to scan again; the next scan is that of leaving. */
const Saved = ({ held }: { held: Direction }) => (
  <View>
    <View className="next__opens">{next.saved(held, soon[whyHeld(useDeeds(scans))])}</View>
    {held === 'in' ? <Acts inside /> : null}
    <Other onTap={() => scanToCheck(held)}>{next.scanAgain[held]}</Other>
  </View>
)

type StandingProps = Props & { held: Direction | undefined }

/** What can be done about it now. */
export const NextActs = ({ attendance, inside, held }: StandingProps) => {
  const opensAt = checkInOpensAt(attendance)
  const open = useReached(opensAt) || inside
  const time = useCare() ? spokenTime : dayTime
  if (held) return <Saved held={held} />
  return open ? <Acts inside={inside} /> : <Early attendance={attendance} opens={time(opensAt, now())} />
}
