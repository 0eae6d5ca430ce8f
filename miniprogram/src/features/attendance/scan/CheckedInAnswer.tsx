import { View } from '@tarojs/components'
import type { CheckedIn } from '../../../../../functions/contracts/attendance'
import { Answer } from '../../../components/Answer'
import { Card } from '../../../components/Card'
import { Row } from '../../../components/Row'
import { clockTime, distance } from '../../../lib/format'
import { Counting, Title } from './CheckRows'
import { check } from './texts'

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

/** Inside: the proof, and the one thing to remember. */
export const CheckedInAnswer = ({ attendance }: Props) => (
  <Answer
    tone="green"
    title={check.doneIn(clockTime(attendance.checkedInAt ?? attendance.startAt))}
    text={where(attendance)}
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
