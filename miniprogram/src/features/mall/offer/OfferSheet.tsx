import { View } from '@tarojs/components'
import type { AccountOut } from '../../../../../functions/contracts/ledger'
import type { OfferOut } from '../../../../../functions/contracts/mall'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Row } from '../../../components/Row'
import type { Failure } from '../../../lib/failure'
import { common } from '../../../lib/texts/common'
import { go, goTab } from '../../../platform/navigate'
import { mall } from '../texts'
import { offer as texts } from './texts'

type Props = {
  offer: OfferOut
  /** Nobody is logged in where it is not known. */
  account: AccountOut | undefined
  busy: boolean
  error: Failure | null
  onRedeem: () => void
  onSignIn: () => void
  onClose: () => void
}

const Earn = () => (
  <Button kind="line" onTap={() => goTab('activities')}>
    {texts.howToEarn}
  </Button>
)

const Act = ({ offer, account, busy, error, onRedeem, onSignIn, onClose }: Props) => {
  if (!account) return <Button onTap={onSignIn}>{texts.loginToRedeem}</Button>
  if (error?.code === 'VOLUNTEER_NEEDED')
    return <Button onTap={() => go('volunteer/register')}>{texts.register}</Button>
  if (error && !error.passing)
    return (
      <Button kind="line" onTap={onClose}>
        {common.known}
      </Button>
    )
  if (offer.left <= 0)
    return (
      <Button disabled onTap={onRedeem}>
        {texts.soldOut}
      </Button>
    )
  if (account.balance < offer.points) return <Earn />
  return (
    <Button busy={busy} onTap={onRedeem}>
      {texts.redeem(offer.points)}
    </Button>
  )
}

const After = ({ account, offer }: Pick<Props, 'offer'> & { account: AccountOut }) => {
  const rest = account.balance - offer.points
  return rest < 0 ? (
    <Row strong label={texts.have} value={`${mall.points(account.balance)}，${texts.short(-rest)}`} />
  ) : (
    <Row strong label={texts.after} value={mall.points(rest)} />
  )
}

/** What is given for how many points, and what is left afterwards: said before anything moves. */
export const OfferSheet = (props: Props) => {
  const { offer, account, error } = props
  return (
    <View className="stack">
      {offer.description ? <View>{offer.description}</View> : null}
      <Card>
        <Row strong label={texts.where} value={offer.merchantName} />
        <Row strong label={texts.need} value={mall.points(offer.points)} />
        {account && offer.left > 0 ? <After account={account} offer={offer} /> : null}
      </Card>
      <View className="note">{texts.validDays}</View>
      {error ? <Notice>{error.message}</Notice> : null}
      <Act {...props} />
    </View>
  )
}
