import { View } from '@tarojs/components'
import type { VerifiedVoucher } from '../../../../../functions/contracts/mall'
import { Card } from '../../../components/Card'
import { Icon, type IconName } from '../../../components/Icon'
import { Row } from '../../../components/Row'
import type { Failure } from '../../../lib/failure'
import { clockTime } from '../../../lib/format'
import { spoken } from '../../../platform/spoken'
import { mall } from '../texts'
import { merchant } from './texts'
import './Verdict.scss'

type SignProps = { tone: 'done' | 'refused' | 'unsure' | 'busy'; icon: IconName; title: string; text: string }

const Sign = ({ tone, icon, title, text }: SignProps) => (
  <View className={`verdict verdict--${tone}`} {...spoken('alert')}>
    <View className="verdict__sign">
      <Icon name={icon} size={48} />
    </View>
    <View className="verdict__title">{title}</View>
    <View className="verdict__text">{text}</View>
  </View>
)

const Taken = ({ voucher }: { voucher: VerifiedVoucher }) => (
  <View className="stack">
    <Sign tone="done" icon="check" title={merchant.doneTitle} text={merchant.give(voucher.offer)} />
    <Card>
      <Row strong label={merchant.points} value={mall.points(voucher.points)} />
      <Row strong label={merchant.time} value={clockTime(voucher.usedAt)} />
    </Card>
  </View>
)

const NotTaken = ({ error }: { error: Failure }) =>
  error.passing ? (
    <Sign tone="unsure" icon="warn" title={merchant.unsureTitle} text={error.message} />
  ) : (
    <Sign tone="refused" icon="close" title={merchant.refusedTitle} text={error.message} />
  )

type Props = { voucher: VerifiedVoucher | undefined; error: Failure | null }

/** Seen from an arm's length: taken, not taken, or not known. */
export const Verdict = ({ voucher, error }: Props) => {
  if (voucher) return <Taken voucher={voucher} />
  if (error) return <NotTaken error={error} />
  return <Sign tone="busy" icon="clock" title={merchant.verifying} text="" />
}
