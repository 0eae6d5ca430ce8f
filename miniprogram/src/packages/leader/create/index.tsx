import type { ActivityOut } from '../../../../../functions/contracts/activity'
import { Answer } from '../../../components/Answer'
import { Button } from '../../../components/Button'
import { ListStates } from '../../../components/ListStates'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { SendFoot } from '../../../components/SendFoot'
import { type ActivityForm, newForm, type Offering } from '../../../features/activity/form/activityForm'
import { correctedForm } from '../../../features/activity/form/correctedForm'
import { SessionFields } from '../../../features/activity/form/SessionFields'
import { newActivity } from '../../../features/activity/form/texts'
import { useNewActivity } from '../../../features/activity/form/useNewActivity'
import { PeopleFields, VenueFields } from '../../../features/activity/form/VenueFields'
import { WhatFields } from '../../../features/activity/form/WhatFields'
import { mine } from '../../../features/activity/team/texts'
import { useMyTeam } from '../../../features/team/useMyTeam'
import { useEndpoint } from '../../../lib/query'
import { common } from '../../../lib/texts/common'
import { now } from '../../../platform/clock'
import { back } from '../../../platform/navigate'
import { useParams } from '../../../platform/params'

const Done = ({ title }: { title: string }) => (
  <Page title={title} foot={<Button onTap={back}>{common.known}</Button>}>
    <Answer tone="green" title={newActivity.done} text={newActivity.doneText} />
  </Page>
)

type Props = {
  title: string
  offering: Offering | undefined
  loading?: boolean
  start: () => ActivityForm
  /** Why it was not taken before. */
  reason?: string | undefined
}

const Form = ({ title, offering, loading, start, reason }: Props) => {
  const { form, wrong, change, submit, busy, refused, done } = useNewActivity(offering, start)
  if (done) return <Done title={title} />
  const fields = { form, wrong, change }
  const foot = (
    <SendFoot busy={busy || loading === true} onTap={submit} wrong={wrong} refused={refused?.message}>
      {newActivity.submit}
    </SendFoot>
  )
  return (
    <Page title={title} foot={foot}>
      {reason ? <Notice>{mine.rejected(reason)}</Notice> : null}
      <WhatFields {...fields} />
      <SessionFields {...fields} />
      <VenueFields {...fields} />
      <PeopleFields {...fields} />
    </Page>
  )
}

const New = () => {
  const { data: team, isLoading } = useMyTeam()
  const offering = team ? { teamId: team.id, siteId: team.siteId } : undefined
  return (
    <Form title={newActivity.title} offering={offering} loading={isLoading} start={() => newForm(now())} />
  )
}

const Corrected = ({ activity }: { activity: ActivityOut }) => {
  const { id: corrects, teamId, siteId, reason } = activity
  const offering = { teamId, siteId, corrects }
  const start = () => correctedForm(activity, now())
  return <Form title={newActivity.correctTitle} offering={offering} start={start} reason={reason} />
}

/** A new activity from one that was sent back, in whose place it stands. */
const Correct = ({ activityId }: { activityId: string }) => {
  const { data, error, refetch } = useEndpoint('getActivity', { activityId })
  if (data) return <Corrected activity={data.activity} />
  return (
    <Page title={newActivity.correctTitle}>
      <ListStates count={undefined} error={error} onRetry={() => void refetch()} empty={null} />
    </Page>
  )
}

export default function Create() {
  const { activityId } = useParams()
  return activityId ? <Correct activityId={activityId} /> : <New />
}
