import { Card } from '../../components/Card'
import { ListStates, Skeletons } from '../../components/ListStates'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { Stale } from '../../components/Stale'
import { HoursCard } from '../../features/ledger/HoursCard'
import { LoginInvite, RegisterInvite } from '../../features/me/InviteCard'
import { Profile } from '../../features/me/Profile'
import { RoleRows } from '../../features/me/RoleRows'
import { me as texts } from '../../features/me/texts'
import { useSettled } from '../../lib/login'
import { useOfflineAnswer } from '../../lib/offlineAnswers'
import { useRefresh } from '../../lib/refresh'
import { usePerson } from '../../lib/session'
import { go } from '../../platform/navigate'

const Mine = () => {
  const { data, keptAt, error, refetch } = useOfflineAnswer('getMe', {})
  useRefresh(refetch)
  if (!data) return <ListStates count={undefined} error={error} onRetry={() => void refetch()} empty={null} />
  return (
    <>
      <Stale at={keptAt} />
      <Profile me={data} />
      {data.profile.number ? <HoursCard account={data.account} /> : <RegisterInvite />}
      <RoleRows me={data} />
      <Card>
        <Row label={texts.records} onTap={() => go('volunteer/records')} />
        <Row
          label={texts.vouchers}
          value={data.vouchers.length > 0 ? texts.voucherCount(data.vouchers.length) : undefined}
          onTap={() => go('volunteer/vouchers')}
        />
        <Row label={texts.posts} onTap={() => go('volunteer/my-posts')} />
      </Card>
    </>
  )
}

const Stranger = () => (useSettled() ? <LoginInvite /> : <Skeletons />)

export default function Me() {
  const person = usePerson()
  return (
    <Page tab title={texts.tab}>
      {person ? <Mine /> : <Stranger />}
      <Card>
        <Row label={texts.help} onTap={() => go('volunteer/help')} />
        <Row label={texts.privacy} onTap={() => go('volunteer/privacy')} />
      </Card>
    </Page>
  )
}
