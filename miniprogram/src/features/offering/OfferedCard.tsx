import { View } from '@tarojs/components'
import type { ActivityOut, SessionOut } from '../../../../functions/contracts/activity'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Tag } from '../../components/Tag'
import { span } from '../../lib/format'
import { activityStates } from '../../lib/texts/activity'
import { mine } from '../../lib/texts/leader'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigate'
import { isOver } from './nextFirst'
import './OfferedCard.scss'

const tones = { reviewing: 'gold', published: 'green', rejected: 'red' } as const

const Acts = ({ session, activityId }: { session: SessionOut; activityId: string }) => (
  <View className="pair offered__acts">
    {isOver(session, now()) ? null : (
      <Button kind="line" onTap={() => go('leader/code', { sessionId: session.id, activityId })}>
        {mine.code}
      </Button>
    )}
    <Button kind="soft" onTap={() => go('leader/roster', { sessionId: session.id, activityId })}>
      {mine.roster}
    </Button>
  </View>
)

const Session = ({ session, activity }: { session: SessionOut; activity: ActivityOut }) => (
  <View className="offered__session">
    <View className="offered__when">{span(session.startAt, session.endAt, now())}</View>
    <View className="note">
      {session.venue.name}　{mine.taken(session.capacity - session.left, session.capacity)}
    </View>
    {activity.state === 'published' ? <Acts session={session} activityId={activity.id} /> : null}
  </View>
)

/** What a team offers: how far it is, and for each session its code and its roster. */
export const OfferedCard = ({ activity }: { activity: ActivityOut }) => (
  <Card>
    <View className="offered__head">
      <View className="offered__title">{activity.title}</View>
      <Tag tone={tones[activity.state]}>{activityStates[activity.state]}</Tag>
    </View>
    {activity.reason ? <View className="note">{mine.rejected(activity.reason)}</View> : null}
    {activity.sessions.map(session => (
      <Session key={session.id} session={session} activity={activity} />
    ))}
  </Card>
)
