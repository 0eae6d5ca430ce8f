import { View } from '@tarojs/components'
import type { EndedSession } from '../../../../../functions/contracts/attendance'
import { Card } from '../../../components/Card'
import { Row } from '../../../components/Row'
import { Tag } from '../../../components/Tag'
import { span } from '../../../lib/format'
import { now } from '../../../platform/clock'
import { go } from '../../../platform/navigate'
import { ended } from './texts'

const Standing = ({ session: { waiting, came } }: { session: EndedSession }) => {
  if (waiting > 0) return <Tag tone="gold">{ended.waiting(waiting)}</Tag>
  return came > 0 ? <Tag tone="green">{ended.done}</Tag> : <Tag>{ended.nobody}</Tag>
}

const Facts = ({ session }: { session: EndedSession }) => (
  <>
    <View>{span(session.startAt, session.endAt, now())}</View>
    <View>
      {session.siteName}　{session.venueName}
    </View>
    <View className="line">
      <Standing session={session} />
    </View>
  </>
)

/** A session that is over: what, when and where, and whether somebody waits for a word; it opens its roster. */
export const EndedCard = ({ session }: { session: EndedSession }) => {
  const { id: sessionId, activityId, title } = session
  return (
    <Card>
      <Row
        heavy
        label={title}
        note={<Facts session={session} />}
        onTap={() => go('leader/roster', { sessionId, activityId })}
      />
    </Card>
  )
}
