import { View } from '@tarojs/components'
import type { RosterLine } from '../../../../functions/contracts/attendance'
import { useHeldConfirms } from '../../lib/confirms'
import { asOf } from '../../lib/format'
import { venueCode } from '../../lib/texts/leader'
import { now } from '../../platform/clock'
import './RosterCounts.scss'

type Props = { sessionId: string; roster: RosterLine[]; at: Date }

const Tile = ({ value, label, lit }: { value: number; label: string; lit?: boolean }) => (
  <View className={`tile${lit ? ' tile--lit' : ''}`}>
    <View className="tile__value">{value}</View>
    <View className="tile__label">{label}</View>
  </View>
)

/** How many are in, how many are missing, what is still on this phone, and as of when. */
export const RosterCounts = ({ sessionId, roster, at }: Props) => {
  const held = useHeldConfirms().filter(deed => deed.sessionId === sessionId && !deed.refused)
  const unsent = held.reduce((sum, deed) => sum + deed.confirm.length, 0)
  const absent = roster.filter(({ state }) => state === 'signed-up').length
  return (
    <View>
      <View className="pair">
        <Tile value={roster.length - absent} label={venueCode.present} />
        <Tile value={absent} label={venueCode.absent} />
        <Tile value={unsent} label={venueCode.unsent} lit={unsent > 0} />
      </View>
      <View className="tiles__as-of">{venueCode.asOf(asOf(at.toISOString(), now()))}</View>
    </View>
  )
}
