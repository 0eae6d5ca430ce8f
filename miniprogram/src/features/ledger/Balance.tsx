import { View } from '@tarojs/components'
import type { AccountOut } from '../../../../functions/contracts/ledger'
import { Figure } from '../../components/Figure'
import { calendarDay } from '../../lib/format'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigate'
import { spoken } from '../../platform/spoken'
import { account as texts } from './texts'
import './Balance.scss'

/** What can be spent and what ends soon, with the ways to where it came from and what it became. */
export const Balance = ({ account }: { account: AccountOut }) => (
  <View className="balance">
    <View className="balance__figure">
      <Figure big label={texts.balance} value={account.balance} tone="gold" />
      {account.expiring ? (
        <View className="note">
          {texts.expiring(account.expiring.points, account.balance, calendarDay(account.expiring.at, now()))}
        </View>
      ) : null}
    </View>
    <View className="balance__ways">
      <View
        className="balance__way balance__way--gold"
        onClick={() => go('volunteer/entries')}
        {...spoken('button')}
      >
        {texts.entries}
      </View>
      <View className="balance__way" onClick={() => go('volunteer/vouchers')} {...spoken('button')}>
        {texts.vouchers}
      </View>
    </View>
  </View>
)
