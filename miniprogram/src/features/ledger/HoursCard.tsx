import { View } from '@tarojs/components'
import type { AccountOut } from '../../../../functions/contracts/person'
import { Card } from '../../components/Card'
import { Figure } from '../../components/Figure'
import { hours } from '../../lib/format'
import { common } from '../../lib/texts/common'
import { me } from '../me/texts'
import './HoursCard.scss'

/** The two kinds of hours, kept apart, and the points. */
export const HoursCard = ({ account }: { account: AccountOut }) => (
  <Card>
    <View className="pair hours">
      <Figure label={me.onsite} value={hours(account.onsiteMinutes)} unit={common.hours} />
      <Figure label={me.backfilled} value={hours(account.backfilledMinutes)} unit={common.hours} />
      <Figure label={common.points} value={account.balance} tone="gold" />
    </View>
  </Card>
)
