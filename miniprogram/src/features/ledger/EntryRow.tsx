import { View } from '@tarojs/components'
import type { EntryOut } from '../../../../functions/contracts/ledger'
import { Row } from '../../components/Row'
import { dayTime } from '../../lib/format'
import { now } from '../../platform/clock'
import { entryCauses } from './texts'
import './EntryRow.scss'

const signed = (points: number) => (points > 0 ? `+${points}` : String(points).replace('-', '−'))

/** One movement of points: why, when, how many. */
export const EntryRow = ({ entry }: { entry: EntryOut }) => (
  <Row
    label={entry.title}
    note={`${entryCauses[entry.cause]}　${dayTime(entry.at, now())}`}
    value={
      <View className={`entry__points figures${entry.points > 0 ? ' entry__points--in' : ''}`}>
        {signed(entry.points)}
      </View>
    }
  />
)
