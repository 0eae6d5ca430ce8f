import { View } from '@tarojs/components'
import type { Direction, RosterLine, RosterOut } from '../../../../../functions/contracts/attendance'
import { asOf } from '../../../lib/format'
import { serverNow } from '../../../lib/serverClock'
import { useDeeds } from '../../../lib/storedQueue'
import { leaderWords, peopleIn } from '../leaderWord/leaderWords'
import { roster as texts } from './texts'
import './RosterCounts.scss'

type Props = RosterOut & { direction: Direction }

const Tile = ({ value, label, lit }: { value: number; label: string; lit?: boolean }) => (
  <View className={`tile${lit ? ' tile--lit' : ''}`}>
    <View className="tile__value">{value}</View>
    <View className="tile__label">{label}</View>
  </View>
)

/** On 签到 who came and who is missing; on 签退 who has left and who is still there. */
const countsOf = (roster: RosterLine[], direction: Direction) => {
  const absent = roster.filter(({ state }) => state === 'signed-up').length
  const inside = roster.filter(({ state }) => state === 'inside').length
  const come = roster.length - absent
  return direction === 'in' ? [come, absent] : [come - inside, inside]
}

/** How many are here or gone, how many are missing, what is still on this phone, and as of when. */
export const RosterCounts = ({ direction, session, roster, serverNow: at }: Props) => {
  const held = useDeeds(leaderWords).filter(deed => deed.sessionId === session.id && !deed.refused)
  const unsent = held.reduce((sum, word) => sum + peopleIn(word), 0)
  const [done = 0, open = 0] = countsOf(roster, direction)
  const labels = texts.counts[direction]
  return (
    <View>
      <View className="pair">
        <Tile value={done} label={labels.done} />
        <Tile value={open} label={labels.open} />
        <Tile value={unsent} label={texts.unsent} lit={unsent > 0} />
      </View>
      <View className="tiles__as-of">{texts.asOf(asOf(at, serverNow()))}</View>
    </View>
  )
}
