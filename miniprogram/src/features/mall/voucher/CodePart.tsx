import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { VoucherCodeOut } from '../../../../../functions/contracts/mall'
import { QrCode } from '../../../components/QrCode'
import { clockTime, inFours } from '../../../lib/format'
import { voucher as texts } from './texts'
import { useSecondsLeft } from './useSecondsLeft'
import './CodePart.scss'

/** A code holds two minutes; a new one is taken some seconds before. */
const shownFor = 110

type Props = { code: VoucherCodeOut; since: number; onOver: () => void }

const Countdown = ({ since, onOver }: Omit<Props, 'code'>) => {
  const left = useSecondsLeft(since, shownFor)
  const over = left === 0
  useEffect(() => {
    if (over) onOver()
  }, [over, onOver])
  return <View className="code__note figures">{over ? texts.refreshing : texts.renewsIn(left)}</View>
}

/** What the shop scans, and what it types where scanning fails. */
export const CodePart = ({ code, since, onOver }: Props) => (
  <View className="code">
    <QrCode text={code.code} label={texts.qr} size={196} />
    <View className="code__digits figures" ariaLabel={`${texts.digits} ${[...code.digits].join(' ')}`}>
      {inFours(code.digits)}
    </View>
    <View className="code__aloud">{texts.aloud}</View>
    <View className="code__note">{texts.digitsUntil(clockTime(code.digitsExpireAt))}</View>
    <Countdown since={since} onOver={onOver} />
  </View>
)
