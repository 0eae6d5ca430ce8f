import { View } from '@tarojs/components'
import type { Attendance } from '../../../../functions/contracts/attendance'
import { leastMinutes } from '../../../../functions/contracts/earning'
import { Card } from '../../components/Card'
import { Tag } from '../../components/Tag'
import { hours, span } from '../../lib/format'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigate'
import { isClosed } from '../activity/sessionTimes'
import { attendanceClasses, attendanceStates, records } from './texts'
import './RecordCard.scss'

const tones = {
  'signed-up': 'red',
  inside: 'green',
  waiting: 'gold',
  confirmed: 'grey',
  cancelled: 'grey',
} as const

/** Less than a tenth of an hour would read as none. */
const lasted = ({ minutes }: Attendance) =>
  minutes < 6 ? records.minutes(minutes) : records.hours(hours(minutes))

const Earned = ({ record }: { record: Attendance }) => (
  <View className="record__earned">
    <View className="record__hours">{lasted(record)}</View>
    {record.points > 0 ? <View className="record__points">{records.plus(record.points)}</View> : null}
  </View>
)

/** Who never came is not still expected. */
const isMissed = ({ state, endAt }: Attendance) => state === 'signed-up' && now() > new Date(endAt)

/** Who never left is not still there. */
const neverLeft = (record: Attendance) => record.state === 'inside' && isClosed(record, now())

const State = ({ record }: { record: Attendance }) => {
  if (isMissed(record)) return <Tag>{records.missed}</Tag>
  if (neverLeft(record)) return <Tag tone="gold">{records.neverLeft}</Tag>
  return <Tag tone={tones[record.state]}>{attendanceStates[record.state]}</Tag>
}

/** A guest's time is nobody's service; what is confirmed says how much it was, even nothing. */
const hasHours = ({ kind, state, minutes }: Attendance) =>
  kind === 'serve' && (minutes > 0 || state === 'confirmed')

const isShort = ({ kind, state, minutes, class: of }: Attendance) =>
  kind === 'serve' && state === 'confirmed' && of === 'onsite' && minutes < leastMinutes

/** One service record: what, when, of which class, and what it brought. */
export const RecordCard = ({ record }: { record: Attendance }) => (
  <Card
    onTap={() => go('volunteer/activity', { activityId: record.activityId, sessionId: record.sessionId })}
  >
    <View className="record">
      <View className="record__facts">
        <View className="record__title">{record.title}</View>
        <View className="note">{span(record.startAt, record.endAt, now())}</View>
        <View className="line">
          <State record={record} />
          {hasHours(record) ? <Tag>{attendanceClasses[record.class]}</Tag> : null}
        </View>
        {isShort(record) ? <View className="note">{records.short}</View> : null}
      </View>
      {hasHours(record) ? <Earned record={record} /> : null}
    </View>
  </Card>
)
