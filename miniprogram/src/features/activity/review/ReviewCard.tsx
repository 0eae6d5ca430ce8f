import { View } from '@tarojs/components'
import type { ActivityOut } from '../../../../../functions/contracts/activity'
import { Card } from '../../../components/Card'
import { Tag } from '../../../components/Tag'
import { dayTime } from '../../../lib/format'
import { now } from '../../../platform/clock'
import { go } from '../../../platform/navigate'
import { categoryNames } from '../texts'
import { manager } from './texts'
import './ReviewCard.scss'

/** An activity that waits for a decision: what, who offers it, when first. */
export const ReviewCard = ({ activity }: { activity: ActivityOut }) => {
  const [first] = [...activity.sessions].sort((a, b) => Date.parse(a.startAt) - Date.parse(b.startAt))
  return (
    <Card onTap={() => go('manager/review', { activityId: activity.id })}>
      <View className="line">
        <View className="review-card__title">{activity.title}</View>
        <Tag tone="gold">{manager.waiting}</Tag>
      </View>
      <View className="note">{activity.teamName}</View>
      <View className="note">
        {categoryNames[activity.category]}
        {first ? `　${dayTime(first.startAt, now())}` : ''}
      </View>
      {first ? <View className="note">{first.venue.name}</View> : null}
    </Card>
  )
}
