import { View } from '@tarojs/components'
import type { AccountOut } from '../../../../functions/contracts/person'
import { Figure } from '../../components/Figure'
import { isoDate } from '../../lib/format'
import { mall } from '../../lib/texts/mall'

/** What can be spent, and what ends soon. */
export const Balance = ({ account }: { account: AccountOut }) => (
  <View>
    <Figure big label={mall.balance} value={account.balance} tone="gold" />
    {account.expiring ? (
      <View className="note">{mall.expiring(account.expiring.points, isoDate(account.expiring.at))}</View>
    ) : null}
  </View>
)
