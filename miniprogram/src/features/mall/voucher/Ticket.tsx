import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyVoucher, VoucherState } from '../../../../../functions/contracts/mall'
import { Card } from '../../../components/Card'
import { Tag } from '../../../components/Tag'
import { calendarDay } from '../../../lib/format'
import { now } from '../../../platform/clock'
import { voucher as texts, voucherStates } from './texts'
import './Ticket.scss'

type Props = { voucher: MyVoucher | undefined; state: VoucherState; children: ReactNode }

const Facts = ({ voucher }: { voucher: MyVoucher }) => (
  <View>
    <View className="ticket__title">{voucher.title}</View>
    <View className="ticket__where">{voucher.merchantName}</View>
    <View className="note figures">
      {texts.cost(voucher.points)}　{texts.until(calendarDay(voucher.expiresAt, now()))}
    </View>
  </View>
)

/** A voucher as a slip of paper: what it is for above the tear line, how it is used below. */
export const Ticket = ({ voucher, state, children }: Props) => (
  <Card kind="flush">
    <View className="ticket__head">
      <Tag tone={state === 'issued' ? 'green' : 'grey'}>{voucherStates[state]}</Tag>
      {voucher ? <Facts voucher={voucher} /> : null}
    </View>
    <View className="ticket__tear" />
    {children}
  </Card>
)
