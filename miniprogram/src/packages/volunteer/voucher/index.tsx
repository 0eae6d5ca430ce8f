import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { CodePart } from '../../../features/voucher/CodePart'
import { Ticket } from '../../../features/voucher/Ticket'
import { useVoucher } from '../../../features/voucher/useVoucher'
import type { Failure } from '../../../lib/failure'
import { voucher as texts } from '../../../lib/texts/mall'
import { replace } from '../../../platform/navigate'
import { useParams } from '../../../platform/params'
import { useScreenOn } from '../../../platform/screen'

const Ended = ({ end }: { end: Failure }) => (
  <Empty
    icon={end.code === 'VOUCHER_USED' ? 'check' : 'clock'}
    title={end.code === 'VOUCHER_USED' ? texts.used : texts.ended}
    text={end.code === 'VOUCHER_USED' ? undefined : end.message}
  >
    <Button kind="line" small onTap={() => replace('volunteer/entries')}>
      {texts.seeEntries}
    </Button>
  </Empty>
)

export default function VoucherPage() {
  const { voucherId = '' } = useParams()
  const { voucher, code, end, error, renew, retry } = useVoucher(voucherId)
  useScreenOn()
  const state = end ? (end.code === 'VOUCHER_USED' ? 'used' : 'expired') : 'issued'
  if (!end && !code.data)
    return (
      <Page title={texts.title}>
        <ListStates count={undefined} error={error} onRetry={retry} empty={null} />
      </Page>
    )
  return (
    <Page title={texts.title}>
      <Ticket voucher={voucher} state={state}>
        {end ? <Ended end={end} /> : null}
        {!end && code.data ? <CodePart code={code.data} since={code.dataUpdatedAt} onOver={renew} /> : null}
      </Ticket>
      {!end && error ? (
        <View className="stack">
          <Notice>{error.message}</Notice>
          <Button kind="line" onTap={retry}>
            {texts.refresh}
          </Button>
        </View>
      ) : null}
      {end ? null : <View className="note">{texts.care}</View>}
    </Page>
  )
}
