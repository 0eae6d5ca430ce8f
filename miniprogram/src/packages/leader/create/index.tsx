import { Answer } from '../../../components/Answer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { SendFoot } from '../../../components/SendFoot'
import { WhatFields } from '../../../features/offering/OfferFields'
import { PeopleFields, PlaceFields } from '../../../features/offering/PlaceFields'
import { SessionFields } from '../../../features/offering/SessionFields'
import { useOffer } from '../../../features/offering/useOffer'
import { useMyTeam } from '../../../features/team/useMyTeam'
import { common } from '../../../lib/texts/common'
import { offer } from '../../../lib/texts/leader'
import { back } from '../../../platform/navigate'

const Done = () => (
  <Page title={offer.title} foot={<Button onTap={back}>{common.known}</Button>}>
    <Answer tone="green" title={offer.done} text={offer.doneText} />
  </Page>
)

export default function Create() {
  const team = useMyTeam()
  const { form, wrong, change, submit, busy, refused, done } = useOffer(team.data)
  if (done) return <Done />
  const fields = { form, wrong, change }
  const foot = (
    <SendFoot busy={busy || team.isLoading} onTap={submit} wrong={wrong} refused={refused?.message}>
      {offer.submit}
    </SendFoot>
  )
  return (
    <Page title={offer.title} foot={foot}>
      <WhatFields {...fields} />
      <SessionFields {...fields} />
      <PlaceFields {...fields} />
      <PeopleFields {...fields} />
    </Page>
  )
}
