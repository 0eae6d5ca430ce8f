import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ActivityOut, SessionOut } from '../../../../../functions/contracts/activity'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Tag } from '../../../components/Tag'
import { span } from '../../../lib/format'
import { serverNow } from '../../../lib/serverClock'
import { go } from '../../../platform/navigate'
import { spoken } from '../../../platform/spoken'
import { isClosed } from '../sessionTimes'
import { activityStates } from '../texts'
import { mine } from './texts'
import './TeamActivityCard.scss'

const tones = { reviewing: 'gold', published: 'green', rejected: 'red' } as const

/** The words lead to the activity's page; the buttons beside them lead elsewhere, so the card as a whole does not. */
const ToPage = ({ query, children }: { query: Record<string, string>; children: ReactNode }) => (
  <View
    className="team-activity__way"
    hoverClass="pressed"
    onClick={() => go('volunteer/activity', query)}
    {...spoken('button')}
  >
    {children}
  </View>
)

const Acts = ({ session, activityId }: { session: SessionOut; activityId: string }) => (
  <View className="pair team-activity__acts">
    {isClosed(session, serverNow()) ? null : (
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
  <View className="team-activity__session">
    <ToPage query={{ activityId: activity.id, sessionId: session.id }}>
      <View className="team-activity__when">{span(session.startAt, session.endAt, serverNow())}</View>
      <View className="note">
        {session.venue.name}　{mine.taken(session.capacity - session.left, session.capacity)}
      </View>
    </ToPage>
    {activity.state === 'published' ? <Acts session={session} activityId={activity.id} /> : null}
  </View>
)

/** What a team offers: how far it is, the way to its page, and for each session its code and its roster. */
export const TeamActivityCard = ({ activity }: { activity: ActivityOut }) => (
  <Card>
    <ToPage query={{ activityId: activity.id }}>
      <View className="team-activity__head">
        <View className="team-activity__title">{activity.title}</View>
        <Tag tone={tones[activity.state]}>{activityStates[activity.state]}</Tag>
      </View>
      {activity.reason ? <View className="note">{mine.rejected(activity.reason)}</View> : null}
    </ToPage>
    {activity.state === 'rejected' ? (
      <View className="team-activity__acts">
        <Button kind="line" onTap={() => go('leader/create', { activityId: activity.id })}>
          {mine.correct}
        </Button>
      </View>
    ) : null}
    {activity.sessions.map(session => (
      <Session key={session.id} session={session} activity={activity} />
    ))}
  </Card>
)
