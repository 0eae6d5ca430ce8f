import { View } from '@tarojs/components'
import type { ActivityOut, SessionOut } from '../../../../../functions/contracts/activity'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Row } from '../../../components/Row'
import { Section } from '../../../components/Section'
import { dateOf, span } from '../../../lib/format'
import { now } from '../../../platform/clock'
import { categoryNames, kindNames, walkInNames } from '../texts'
import { review } from './texts'

const SessionRow = ({ session }: { session: SessionOut }) => (
  <Row
    label={span(session.startAt, session.endAt, now(), dateOf)}
    note={[
      session.venue.name,
      review.radius(session.venue.radius),
      review.capacity(session.capacity),
      walkInNames[session.walkIn],
    ].join('　')}
  />
)

/** All that a decision rests on, in the order it is asked: what, by whom, how safe, when and where. */
export const ReviewFacts = ({ activity }: { activity: ActivityOut }) => (
  <View className="stack">
    <View className="title">{activity.title}</View>
    <Card>
      <Row strong label={review.team} value={activity.teamName} />
      <Row strong label={review.site} value={activity.siteName} />
      <Row strong label={review.kind} value={kindNames[activity.kind]} />
      <Row strong label={review.category} value={categoryNames[activity.category]} />
    </Card>
    <Section title={review.description}>
      <Card>
        <View className="prose">{activity.description}</View>
      </Card>
    </Section>
    <Section title={review.risk}>
      <Notice tone="gold">{activity.risk || review.noRisk}</Notice>
    </Section>
    <Section title={review.sessions}>
      <Card>
        {activity.sessions.map(session => (
          <SessionRow key={session.id} session={session} />
        ))}
      </Card>
    </Section>
  </View>
)
