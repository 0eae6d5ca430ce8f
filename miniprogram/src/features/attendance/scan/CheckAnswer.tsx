import { Text, View } from '@tarojs/components'
import type { CheckedIn } from '../../../../../functions/contracts/attendance'
import { leastMinutes } from '../../../../../functions/contracts/earning'
import { Answer } from '../../../components/Answer'
import { Card } from '../../../components/Card'
import { Row } from '../../../components/Row'
import { clockTime, distance, hours } from '../../../lib/format'
import { records } from '../texts'
import { check } from './texts'
import './CheckAnswer.scss'

type Props = { attendance: CheckedIn }

const how = ({ kind, proof, offline }: CheckedIn) => {
  if (kind === 'attend') return check.asGuest
  if (offline) return check.offline
  return proof ? check.onPlace : check.onWord
}

const where = (attendance: CheckedIn) => {
  const away = attendance.distance === undefined ? [] : [check.away(distance(attendance.distance))]
  return [attendance.venueName, ...away].filter(Boolean).join('，')
}

const Title = ({ attendance: { title } }: Props) =>
  title ? <Row strong label={check.activity} value={title} /> : null

/** Who comes early is told that the minutes begin with the session. */
const Counting = ({ attendance: { kind, startAt, checkedInAt = startAt } }: Props) =>
  kind === 'serve' && Date.parse(checkedInAt) < Date.parse(startAt) ? (
    <Row strong label={check.counting} value={check.countsFrom(clockTime(startAt))} />
  ) : null

/** Inside: the proof, and the one thing to remember. */
const CheckedInAnswer = ({ attendance }: Props) => (
  <Answer
    tone="green"
    title={check.doneIn}
    text={`${clockTime(attendance.checkedInAt ?? attendance.startAt)}　${where(attendance)}`}
  >
    <Card>
      <Title attendance={attendance} />
      <Row strong label={check.how} value={how(attendance)} />
      <Counting attendance={attendance} />
      <Row strong label={check.end} value={check.rememberOut(clockTime(attendance.endAt))} />
    </Card>
    {attendance.kind === 'serve' && !attendance.proof ? <View className="note">{check.byName}</View> : null}
    <View className="note">{check.leaving[attendance.kind]}</View>
  </Answer>
)

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
const CheckedOutAnswer = ({ attendance }: Props) => {
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

const isInside = ({ state, checkedOutAt }: CheckedIn) => state === 'inside' && !checkedOutAt

/** The record as it stands, whichever code was scanned: who came twice reads when, who had left is not inside. */
export const CheckAnswer = ({ attendance }: Props) =>
  isInside(attendance) ? (
    <CheckedInAnswer attendance={attendance} />
  ) : (
    <CheckedOutAnswer attendance={attendance} />
  )
