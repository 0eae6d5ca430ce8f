import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { CodePart } from '../../../features/mall/voucher/CodePart'
import { Ticket } from '../../../features/mall/voucher/Ticket'
import { voucher as texts } from '../../../features/mall/voucher/texts'
import { useVoucher } from '../../../features/mall/voucher/useVoucher'
import type { Failure } from '../../../lib/failure'
import { calendarDay } from '../../../lib/format'
import { now } from '../../../platform/clock'
import { replace } from '../../../platform/navigate'
import { useParams } from '../../../platform/params'
import { useScreenOn } from '../../../platform/screen'

const ToEntries = () => (
  <Button kind="line" small onTap={() => replace('volunteer/entries')}>
    {texts.seeEntries}
  </Button>
)

const Ended = ({ end, usedAt }: { end: Failure; usedAt: string | undefined }) =>
  end.code === 'VOUCHER_USED' ? (
    <Empty icon="check" title={texts.used} text={usedAt && texts.usedOn(calendarDay(usedAt, now()))}>
      <ToEntries />
    </Empty>
  ) : (
    <Empty icon="clock" title={texts.ended} text={end.message}>
      <ToEntries />
    </Empty>
  )

export default function VoucherPage() {
  const { voucherId = '' } = useParams()
  const { voucher, usedAt, code, end, error, renew, retry } = useVoucher(voucherId)
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
        {end ? <Ended end={end} usedAt={usedAt} /> : null}
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
