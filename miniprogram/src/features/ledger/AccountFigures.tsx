import { View } from '@tarojs/components'
import type { AccountOut } from '../../../../functions/contracts/ledger'
import { Card } from '../../components/Card'
import { Figure } from '../../components/Figure'
import { hours } from '../../lib/format'
import { goTab } from '../../platform/navigate'
import { account as texts } from './texts'
import './AccountFigures.scss'

/** Two figures: time served, and points to spend. */
export const AccountFigures = ({ account }: { account: AccountOut }) => (
  <View className="pair account-figures">
    <Card onTap={() => goTab('me')}>
      <Figure
        label={texts.serviceHours}
        value={hours(account.onsiteMinutes + account.backfilledMinutes)}
        unit={texts.hours}
      />
    </Card>
    <Card onTap={() => goTab('points')}>
      <Figure label={texts.points} value={account.balance} tone="gold" />
    </Card>
  </View>
)
