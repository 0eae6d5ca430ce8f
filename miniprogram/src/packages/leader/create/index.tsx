import { Answer } from '../../../components/Answer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { SendFoot } from '../../../components/SendFoot'
import { SessionFields } from '../../../features/newActivity/SessionFields'
import { useNewActivity } from '../../../features/newActivity/useNewActivity'
import { PeopleFields, VenueFields } from '../../../features/newActivity/VenueFields'
import { WhatFields } from '../../../features/newActivity/WhatFields'
import { useMyTeam } from '../../../features/team/useMyTeam'
import { common } from '../../../lib/texts/common'
import { newActivity } from '../../../lib/texts/leader'
import { back } from '../../../platform/navigate'

const Done = () => (
  <Page title={newActivity.title} foot={<Button onTap={back}>{common.known}</Button>}>
    <Answer tone="green" title={newActivity.done} text={newActivity.doneText} />
  </Page>
)

export default function Create() {
  const team = useMyTeam()
  const { form, wrong, change, submit, busy, refused, done } = useNewActivity(team.data)
  if (done) return <Done />
  const fields = { form, wrong, change }
  const foot = (
    <SendFoot busy={busy || team.isLoading} onTap={submit} wrong={wrong} refused={refused?.message}>
      {newActivity.submit}
    </SendFoot>
  )
  return (
    <Page title={newActivity.title} foot={foot}>
      <WhatFields {...fields} />
      <SessionFields {...fields} />
      <VenueFields {...fields} />
      <PeopleFields {...fields} />
    </Page>
  )
}
