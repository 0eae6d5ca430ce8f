import { View } from '@tarojs/components'
import type { Attendance } from '../../../../functions/contracts/attendance'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { useCare } from '../../lib/care'
import { checkInOpensAt } from '../../lib/codeTimes'
import { dayTime, span, spokenTime, untilStart } from '../../lib/format'
import { home } from '../../lib/texts/home'
import { useReached } from '../../lib/useReached'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigate'
import { spoken } from '../../platform/spoken'
import { scanToCheck } from './scanToCheck'
import './NextCard.scss'

type Props = { attendance: Attendance; inside: boolean }

const whenLine = ({ startAt, endAt }: Attendance) => {
  const until = untilStart(startAt, endAt, now())
  return `${span(startAt, endAt, now())}${until ? ` · ${until}` : ''}`
}

const Acts = ({ inside }: { inside: boolean }) => (
  <Button kind="invert" onTap={() => scanToCheck(inside ? 'out' : 'in')}>
    {inside ? home.scanOut : home.scanIn}
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
      {home.showCode}
    </Button>
    <Other onTap={() => scanToCheck(inside ? 'out' : 'in')}>{inside ? home.orScanOut : home.orScanIn}</Other>
  </View>
)

/** The phone's clock may be wrong, so the scanner stays within reach: the county knows what time it is. */
const Early = ({ attendance, opens }: { attendance: Attendance; opens: string }) => {
  const { activityId, sessionId } = attendance
  return (
    <View>
      <View className="next__opens">{home.opens(opens)}</View>
      <Button kind="invert" onTap={() => go('volunteer/activity', { activityId, sessionId })}>
        {home.see}
      </Button>
      <Other onTap={() => scanToCheck('in')}>{home.begunScanIn}</Other>
    </View>
  )
}

/** The next thing to do: first and largest on the first tab. */
export const NextCard = ({ attendance, inside }: Props) => {
  const care = useCare()
  const opensAt = checkInOpensAt(attendance)
  const open = useReached(opensAt) || inside
  const OpenActs = care ? CareActs : Acts
  const time = care ? spokenTime : dayTime
  return (
    <Card kind="red">
      <View className="next__when">
        <View>{care ? spokenTime(attendance.startAt, now()) : whenLine(attendance)}</View>
        <View className="next__state">{inside ? home.inside : home.signedUp}</View>
      </View>
      <View className="next__title">{attendance.title}</View>
      <View className="next__where">{attendance.venueName}</View>
      {open ? <OpenActs inside={inside} /> : <Early attendance={attendance} opens={time(opensAt, now())} />}
    </Card>
  )
}
