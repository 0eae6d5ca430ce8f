import { View } from '@tarojs/components'
import type { AccountOut } from '../../../../functions/contracts/ledger'
import { Card } from '../../components/Card'
import { Figure } from '../../components/Figure'
import { hours } from '../../lib/format'
import { account as texts } from './texts'
import './HoursCard.scss'

/** The two kinds of hours, kept apart, and the points. */
export const HoursCard = ({ account }: { account: AccountOut }) => (
  <Card>
    <View className="pair hours">
      <Figure label={texts.onsite} value={hours(account.onsiteMinutes)} unit={texts.hours} />
      <Figure label={texts.backfilled} value={hours(account.backfilledMinutes)} unit={texts.hours} />
      <Figure label={texts.points} value={account.balance} tone="gold" />
    </View>
  </Card>
)
