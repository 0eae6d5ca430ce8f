import { View } from '@tarojs/components'
import type { VerifiedVoucher } from '../../../../../functions/contracts/mall'
import { Row } from '../../../components/Row'
import { clockTime, dayTime } from '../../../lib/format'
import { now } from '../../../platform/clock'
import { mall } from '../texts'
import { merchant } from './texts'
import './VerifiedRow.scss'

type Props = { voucher: VerifiedVoucher; today?: boolean }

/** A voucher that was taken: what for, when, how many points. */
export const VerifiedRow = ({ voucher, today }: Props) => (
  <Row
    label={voucher.offer}
    note={`${today ? clockTime(voucher.usedAt) : dayTime(voucher.usedAt, now())}　${mall.points(voucher.points)}`}
    value={<View className="verified">{merchant.done}</View>}
  />
)
