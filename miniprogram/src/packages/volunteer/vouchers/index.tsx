import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Page } from '../../../components/Page'
import { voucher as texts } from '../../../features/mall/voucher/texts'
import { VoucherCard } from '../../../features/mall/voucher/VoucherCard'
import { useEndpoint } from '../../../lib/query'
import { useRefresh } from '../../../lib/refresh'
import { goTab } from '../../../platform/navigate'

const None = () => (
  <Empty icon="gift" title={texts.none} text={texts.noneHint}>
    <Button kind="line" small onTap={() => goTab('points')}>
      {texts.seeOffers}
    </Button>
  </Empty>
)

export default function Vouchers() {
  const { data, error, refetch } = useEndpoint('getMe', {})
  useRefresh(refetch)
  return (
    <Page title={texts.list}>
      <ListStates count={data?.vouchers.length} error={error} onRetry={() => void refetch()} empty={<None />}>
        {data?.vouchers.map(voucher => (
          <VoucherCard key={voucher.id} voucher={voucher} />
        ))}
      </ListStates>
    </Page>
  )
}
