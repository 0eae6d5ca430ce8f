import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { scanVoucher } from '../../../features/mall/merchant/scanVoucher'
import { merchant } from '../../../features/mall/merchant/texts'
import { useVerify } from '../../../features/mall/merchant/useVerify'
import { Verdict } from '../../../features/mall/merchant/Verdict'
import { back } from '../../../platform/navigate'
import { useParams } from '../../../platform/params'

export default function Verify() {
  const { code, digits, requestId } = useParams()
  const { voucher, error, again } = useVerify(code ? { code } : { digits }, requestId)
  const scanNext = (
    <Button onTap={() => void scanVoucher('answer')}>{voucher ? merchant.next : merchant.scanAgain}</Button>
  )
  // Whoever typed wrong types again: at the desk, where the digits stand.
  const typed = error && !error.passing && !code
  const act = error?.passing ? <Button onTap={again}>{merchant.tryAgain}</Button> : scanNext
  return (
    <Page
      title={merchant.result}
      foot={
        voucher || error ? (
          <View className="stack">
            {typed ? <Button onTap={back}>{merchant.typeAgain}</Button> : act}
            <Button kind="quiet" onTap={typed ? () => void scanVoucher('answer') : back}>
              {typed ? merchant.scanInstead : merchant.toDesk}
            </Button>
          </View>
        ) : undefined
      }
    >
      <Verdict voucher={voucher} error={error} />
    </Page>
  )
}
