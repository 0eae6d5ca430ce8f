import { View } from '@tarojs/components'
import type { MyVoucher } from '../../../../../functions/contracts/mall'
import { Card } from '../../../components/Card'
import { Icon } from '../../../components/Icon'
import { Tag } from '../../../components/Tag'
import { calendarDay } from '../../../lib/format'
import { now } from '../../../platform/clock'
import { go } from '../../../platform/navigate'
import { voucher as texts, voucherStates } from './texts'
import './VoucherCard.scss'

const tones = { issued: 'green', used: 'grey', expired: 'grey', cancelled: 'grey' } as const

/** What can still be picked up, where and until when. */
export const VoucherCard = ({ voucher }: { voucher: MyVoucher }) => (
  <Card onTap={() => go('volunteer/voucher', { voucherId: voucher.id })}>
    <View className="voucher-card">
      <View className="voucher-card__facts">
        <View className="voucher-card__title">{voucher.title}</View>
        <View className="note">{voucher.merchantName}</View>
        <View className="note figures">{texts.until(calendarDay(voucher.expiresAt, now()))}</View>
      </View>
      <Tag tone={tones[voucher.state]}>{voucherStates[voucher.state]}</Tag>
      <Icon name="right" size={16} />
    </View>
  </Card>
)
