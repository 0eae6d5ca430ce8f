import { View } from '@tarojs/components'
import type { AccountOut } from '../../../../functions/contracts/person'
import { Card } from '../../components/Card'
import { Figure } from '../../components/Figure'
import { hours } from '../../lib/format'
import { common } from '../../lib/texts/common'
import { home } from '../me/homeTexts'
import { goTab } from '../../platform/navigate'
import './AccountFigures.scss'

/** Two figures: time served, and points to spend. */
export const AccountFigures = ({ account }: { account: AccountOut }) => (
  <View className="pair account-figures">
    <Card onTap={() => goTab('me')}>
      <Figure
        label={home.serviceHours}
        value={hours(account.onsiteMinutes + account.backfilledMinutes)}
        unit={common.hours}
      />
    </Card>
    <Card onTap={() => goTab('points')}>
      <Figure label={common.points} value={account.balance} tone="gold" />
    </Card>
  </View>
)
