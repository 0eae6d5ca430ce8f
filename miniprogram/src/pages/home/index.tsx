import type { MeOut } from '../../../../functions/contracts/person'
import { Choice } from '../../components/Choice'
import { Page } from '../../components/Page'
import { Section } from '../../components/Section'
import { AccountFigures } from '../../features/account/AccountFigures'
import { ActivityList } from '../../features/activity/ActivityList'
import { NextCard } from '../../features/attendance/NextCard'
import { Brand, Greeting } from '../../features/person/Greeting'
import { FindInvite, LoginInvite, RegisterInvite } from '../../features/person/InviteCard'
import { useRefresh } from '../../lib/refresh'
import { activity } from '../../lib/texts/activity'
import { useHome } from './useHome'

const Next = ({ me }: { me: MeOut | undefined }) => {
  const attendance = me?.inside ?? me?.upcoming[0]
  if (attendance) return <NextCard attendance={attendance} inside={me?.inside !== undefined} />
  if (!me) return <LoginInvite />
  return me.volunteer ? <FindInvite /> : <RegisterInvite />
}

export default function Home() {
  const { home, shown, scope, setScope, refetch } = useHome()
  const { data } = home
  const me = data?.me
  useRefresh(refetch)
  const scopes = me?.volunteer ? <Choice options={activity.scopes} value={scope} onChoose={setScope} /> : null
  return (
    <Page tab title={<Brand county={data?.county ?? ''} />}>
      <Greeting me={me} />
      {data ? <Next me={me} /> : null}
      {me?.volunteer ? <AccountFigures account={me.account} /> : null}
      <Section title={activity.canJoin} aside={scopes}>
        <ActivityList
          cards={shown.data?.activities}
          error={shown.error}
          onRetry={() => void refetch()}
          onWiden={me?.volunteer && scope !== 'county' ? () => setScope('county') : undefined}
        />
      </Section>
    </Page>
  )
}
