import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Page } from '../../components/Page'
import { Section } from '../../components/Section'
import { Stale } from '../../components/Stale'
import { ActivityList } from '../../features/activity/ActivityList'
import { canJoin } from '../../features/activity/canJoin'
import { activity } from '../../features/activity/texts'
import { HeldNotice } from '../../features/attendance/scan/HeldNotice'
import { AccountFigures } from '../../features/ledger/AccountFigures'
import { Brand, Greeting } from '../../features/me/Greeting'
import { joinedOf } from '../../features/me/joined'
import { me as texts } from '../../features/me/texts'
import { LocationQuestion } from '../../features/person/location/LocationQuestion'
import { useCare } from '../../lib/care'
import { useRefresh } from '../../lib/refresh'
import { serverNow } from '../../lib/serverClock'
import { go, goTab } from '../../platform/navigate'
import { Next } from './Next'
import { useHome } from './useHome'

const Help = () => (
  <Button kind="line" onTap={() => go('volunteer/help')}>
    {texts.help}
  </Button>
)

const Joinable = ({ home, shown, scope, setScope, refetch }: ReturnType<typeof useHome>) => {
  const me = home.data?.me
  const joined = joinedOf(me)
  const hasSite = me?.profile.number !== undefined
  const scopes = <Choice options={activity.scopes} value={scope} onChoose={setScope} />
  return (
    <Section title={activity.canJoin} aside={hasSite ? scopes : null}>
      <ActivityList
        cards={shown.data?.activities.filter(canJoin(joined, serverNow()))}
        joined={joined}
        error={shown.error}
        onRetry={() => void refetch()}
        onWiden={hasSite && scope !== 'county' ? () => setScope('county') : undefined}
      />
      {shown.data?.cursor ? (
        <Button kind="soft" onTap={() => goTab('activities')}>
          {activity.seeAll}
        </Button>
      ) : null}
    </Section>
  )
}

export default function Home() {
  const view = useHome()
  const care = useCare()
  const { data, keptAt } = view.home
  const me = data?.me
  useRefresh(view.refetch)
  return (
    <Page tab title={<Brand county={data?.county ?? ''} />}>
      <Greeting me={me} />
      <Stale at={keptAt} />
      <HeldNotice />
      {data ? <Next me={me} /> : null}
      {me?.profile.number ? <AccountFigures account={me.account} /> : null}
      {care ? <Help /> : null}
      <Joinable {...view} />
      <LocationQuestion />
    </Page>
  )
}
