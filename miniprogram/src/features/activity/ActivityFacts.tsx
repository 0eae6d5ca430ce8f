import { View } from '@tarojs/components'
import type { ActivityOut, SessionOut } from '../../../../functions/contracts/activity'
import { dayMinutes, minutesPerPoint } from '../../../../functions/contracts/earning'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ProgressBar } from '../../components/ProgressBar'
import { Row } from '../../components/Row'
import { Section } from '../../components/Section'
import { Tag } from '../../components/Tag'
import { dateOf, hours, span } from '../../lib/format'
import { addToCalendar } from '../../platform/calendar'
import { now } from '../../platform/clock'
import { showOnMap } from '../../platform/map'
import { categoryNames, kindNames, activity as texts, walkInNames } from './texts'
import './ActivityFacts.scss'

type Props = { activity: ActivityOut; session: SessionOut }

const minutesOf = ({ startAt, endAt }: SessionOut) => (Date.parse(endAt) - Date.parse(startAt)) / 60_000

const worth = (activity: ActivityOut, session: SessionOut) => {
  const minutes = minutesOf(session)
  if (activity.kind === 'attend') return texts.lasts(hours(minutes))
  return texts.worth(hours(minutes), Math.floor(Math.min(minutes, dayMinutes) / minutesPerPoint))
}

/** What it is and who offers it. */
export const Headline = ({ activity }: Pick<Props, 'activity'>) => (
  <View>
    <View className="line">
      <Tag tone={activity.kind === 'serve' ? 'red' : 'blue'}>{kindNames[activity.kind]}</Tag>
      <Tag>{categoryNames[activity.category]}</Tag>
    </View>
    <View className="title headline__title">{activity.title}</View>
    <View className="note">{texts.organiser(activity.teamName)}</View>
  </View>
)

/** When and where, each with what can be done about it. */
export const WhenWhere = ({ activity, session }: Props) => {
  const { startAt, endAt, venue } = session
  const toCalendar = () => addToCalendar({ title: activity.title, startAt, endAt, place: venue.name })
  return (
    <Card>
      <Row
        heavy
        label={span(startAt, endAt, now(), dateOf)}
        note={worth(activity, session)}
        value={
          <Button kind="text" onTap={toCalendar}>
            {texts.calendar}
          </Button>
        }
      />
      <Row
        heavy
        label={venue.name}
        note={texts.within(venue.radius)}
        value={
          <Button kind="text" onTap={() => showOnMap(venue)}>
            {texts.map}
          </Button>
        }
      />
    </Card>
  )
}

/** How many come, and whether there is room. */
export const Places = ({ session }: Pick<Props, 'session'>) => {
  const taken = session.capacity - session.left
  return (
    <Card>
      <View className="places__head">
        <View className="places__count">{texts.taken(taken, session.capacity)}</View>
        <View className="note">{texts.left(session.left)}</View>
      </View>
      <ProgressBar part={taken / session.capacity} label={texts.taken(taken, session.capacity)} />
      {session.left > 0 ? <View className="note places__walk-in">{walkInNames[session.walkIn]}</View> : null}
    </Card>
  )
}

/** What to mind, for somebody who holds a place: before that it stands beside the tick. */
export const Risk = ({ activity }: Pick<Props, 'activity'>) =>
  activity.risk ? (
    <Section title={texts.risk}>
      <View className="task prose">{activity.risk}</View>
    </Section>
  ) : null

export const Task = ({ activity }: Pick<Props, 'activity'>) => (
  <Section title={texts.whatToDo}>
    <View className="task prose">{activity.description}</View>
  </Section>
)
