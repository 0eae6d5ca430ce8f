import { View } from '@tarojs/components'
import type { ActivityCard as Card_ } from '../../../../functions/contracts/activity'
import { Card } from '../../components/Card'
import { Scenery } from '../../components/Scenery'
import { Tag } from '../../components/Tag'
import { dayTime } from '../../lib/format'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigate'
import { activity, kindNames } from './texts'
import './ActivityCard.scss'

type Mine = keyof typeof activity.joined

const placesTag = ({ left, walkIn }: Card_, mine?: Mine) => {
  if (mine) return <Tag tone="green">{activity.joined[mine]}</Tag>
  if (left <= 0) return <Tag>{activity.left(left)}</Tag>
  return walkIn === 'open' ? <Tag>{activity.noSignUp}</Tag> : <Tag tone="green">{activity.left(left)}</Tag>
}

/** A line of a list of activities: what, when, where, and whether one has a place or there is room. */
export const ActivityCard = ({ card, mine }: { card: Card_; mine?: Mine }) => (
  <Card onTap={() => go('volunteer/activity', { activityId: card.id, sessionId: card.sessionId })}>
    <View className="activity-card">
      <Scenery category={card.category} shape="thumb" />
      <View className="activity-card__facts">
        <View className="activity-card__title">{card.title}</View>
        <View className="activity-card__where">
          {dayTime(card.startAt, now())}　{card.venueName}
        </View>
        <View className="line">
          <Tag tone={card.kind === 'serve' ? 'red' : 'blue'}>{kindNames[card.kind]}</Tag>
          {placesTag(card, mine)}
          {card.sessionsLeft > 1 ? <Tag>{activity.sessionsLeft(card.sessionsLeft)}</Tag> : null}
        </View>
      </View>
    </View>
  </Card>
)
