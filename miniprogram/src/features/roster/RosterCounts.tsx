import { View } from '@tarojs/components'
import type { RosterOut } from '../../../../functions/contracts/attendance'
import { asOf } from '../../lib/format'
import { peopleIn, useHeldWords } from '../../lib/leaderWords'
import { serverNow } from '../../lib/serverClock'
import { venueCode } from '../../lib/texts/leader'
import './RosterCounts.scss'

const Tile = ({ value, label, lit }: { value: number; label: string; lit?: boolean }) => (
  <View className={`tile${lit ? ' tile--lit' : ''}`}>
    <View className="tile__value">{value}</View>
    <View className="tile__label">{label}</View>
  </View>
)

/** How many are in, how many are missing, what is still on this phone, and as of when. */
export const RosterCounts = ({ session, roster, serverNow: at }: RosterOut) => {
  const held = useHeldWords().filter(deed => deed.sessionId === session.id && !deed.refused)
  const unsent = held.reduce((sum, word) => sum + peopleIn(word), 0)
  const absent = roster.filter(({ state }) => state === 'signed-up').length
  return (
    <View>
      <View className="pair">
        <Tile value={roster.length - absent} label={venueCode.present} />
        <Tile value={absent} label={venueCode.absent} />
        <Tile value={unsent} label={venueCode.unsent} lit={unsent > 0} />
      </View>
      <View className="tiles__as-of">{venueCode.asOf(asOf(at, serverNow()))}</View>
    </View>
  )
}
