import { Text, View } from '@tarojs/components'
import type { CheckedIn } from '../../../../../functions/contracts/attendance'
import { leastMinutes } from '../../../../../functions/contracts/earning'
import { Answer } from '../../../components/Answer'
import { Card } from '../../../components/Card'
import { Row } from '../../../components/Row'
import { clockTime, hours } from '../../../lib/format'
import { records } from '../texts'
import { check } from './texts'
import './CheckedOutAnswer.scss'
import { Counting, Title } from './CheckRows'

type Props = { attendance: CheckedIn }

/** As far as the answer tells: a long service or one by the leader's leave waits without either. */
const whyWaits = ({ offline, proof }: CheckedIn) => {
  if (offline) return check.noSignal
  return proof ? '' : check.noPlace
}

const pointsText = (attendance: CheckedIn) => {
  const { state, minutes, points } = attendance
  if (state === 'waiting') return whyWaits(attendance) + check.waits
  return points === 0 && minutes < leastMinutes ? check.short : check.thanks
}

const served = ({ checkedInAt, checkedOutAt }: CheckedIn) =>
  [checkedInAt, checkedOutAt].map(at => (at ? clockTime(at) : '')).join(' – ')

const Points = ({ points }: { points: number }) => (
  <Text className="checked__points">{records.plus(points)}</Text>
)

const Earned = ({ attendance }: Props) => {
  const { kind, state, minutes, points } = attendance
  if (kind === 'attend') return <Row strong label={check.how} value={check.asGuest} />
  return (
    <View>
      <Counting attendance={attendance} />
      <Row strong label={check.minutes} value={records.hours(hours(minutes))} />
      <Row
        strong
        label={check.points}
        value={state === 'waiting' ? check.confirmLater : <Points points={points} />}
      />
    </View>
  )
}

/** Outside again: the minutes, and the points or who still confirms them. */
export const CheckedOutAnswer = ({ attendance }: Props) => {
  const waiting = attendance.state === 'waiting'
  return (
    <Answer tone={waiting ? 'gold' : 'green'} title={check.doneOut} text={served(attendance)}>
      <Card>
        <Title attendance={attendance} />
        <Earned attendance={attendance} />
      </Card>
      {attendance.kind === 'serve' ? <View className="note">{pointsText(attendance)}</View> : null}
    </Answer>
  )
}
