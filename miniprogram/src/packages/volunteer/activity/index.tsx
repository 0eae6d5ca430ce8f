import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityOut } from '../../../../../functions/contracts/activity'
import { Choice } from '../../../components/Choice'
import { ListStates } from '../../../components/ListStates'
import { Page } from '../../../components/Page'
import { Scenery } from '../../../components/Scenery'
import { Section } from '../../../components/Section'
import { Headline, Places, Risk, Task, WhenWhere } from '../../../features/activity/ActivityFacts'
import { activity as texts } from '../../../features/activity/texts'
import { LocationQuestion } from '../../../features/person/location/LocationQuestion'
import { dayTime } from '../../../lib/format'
import { useEndpoint } from '../../../lib/query'
import { useRefresh } from '../../../lib/refresh'
import { now } from '../../../platform/clock'
import { useParams } from '../../../platform/params'
import { useShare } from '../../../platform/share'
import { Foot } from './Foot'
import './index.scss'

const timesOf = ({ sessions }: ActivityOut) =>
  Object.fromEntries(sessions.map(({ id, startAt }) => [id, dayTime(startAt, now())]))

/** The session that was asked for, else the first that has not ended. */
const sessionOf = ({ sessions }: ActivityOut, asked: string | undefined) =>
  sessions.find(({ id }) => id === asked) ??
  sessions.find(({ endAt }) => new Date(endAt) > now()) ??
  sessions[0]

const Body = ({ activity, asked }: { activity: ActivityOut; asked?: string }) => {
  const [chosen, choose] = useState(asked)
  const session = sessionOf(activity, chosen)
  return (
    <Page bare title="" foot={session ? <Foot activity={activity} session={session} /> : null}>
      <View className="cover">
        <Scenery category={activity.category} shape="cover" />
      </View>
      <View className="stack facts">
        <Headline activity={activity} />
        {activity.sessions.length > 1 ? (
          <Section title={texts.sessions}>
            <Choice kind="pills" options={timesOf(activity)} value={session?.id} onChoose={choose} />
          </Section>
        ) : null}
        {session ? <WhenWhere activity={activity} session={session} /> : null}
        {session ? <Places session={session} /> : null}
        <Task activity={activity} />
        {session?.mine ? <Risk activity={activity} /> : null}
      </View>
      <LocationQuestion />
    </Page>
  )
}

export default function Activity() {
  const { activityId = '', sessionId } = useParams()
  const { data, error, refetch } = useEndpoint('getActivity', { activityId })
  useRefresh(refetch)
  useShare(() => ({
    title: texts.share(data?.activity.title ?? texts.detail),
    path: `/packages/volunteer/activity/index?activityId=${activityId}`,
  }))
  if (data) return <Body activity={data.activity} asked={sessionId} />
  return (
    <Page title={texts.detail}>
      <ListStates count={undefined} error={error} onRetry={() => void refetch()} empty={null} />
    </Page>
  )
}
