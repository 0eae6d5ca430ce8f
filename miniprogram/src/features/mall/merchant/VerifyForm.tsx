import { Input, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { voucherDigits } from '../../../../../functions/contracts/limits'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { newIntent } from '../../../lib/intent'
import { go } from '../../../platform/navigate'
import { scanVoucher } from './scanVoucher'
import { merchant } from './texts'
import './VerifyForm.scss'

const onlyDigits = (text: string) => text.replace(/\D/g, '').slice(0, voucherDigits)

/** The one thing done here: scan; or type what the customer reads aloud. */
export const VerifyForm = () => {
  const [digits, setDigits] = useState('')
  const handedIn = useRef('')
  const full = digits.length === voucherDigits
  const write = (text: string) => {
    handedIn.current = ''
    setDigits(onlyDigits(text))
  }
  const verify = () => {
    if (handedIn.current === digits) return
    handedIn.current = digits
    setDigits('')
    void go('merchant/verify', { digits, ...newIntent() })
  }
  return (
    <Card>
      <View className="verify__scan">
        <Button onTap={() => void scanVoucher('desk')}>{merchant.scan}</Button>
      </View>
      <View className="verify__hint">{merchant.cannotScan}</View>
      <View className="verify__digits">
        <Input
          className="verify__field figures"
          type="number"
          value={digits}
          maxlength={voucherDigits}
          ariaLabel={merchant.digits}
          placeholder="••••••••"
          placeholderClass="verify__empty"
          onInput={event => write(event.detail.value)}
        />
        {full ? (
          <View className="verify__go">
            <Button kind="line" onTap={verify}>
              {merchant.verify}
            </Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}
