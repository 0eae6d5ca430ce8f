import type { RosterLine, RosterOut } from '../../../../../functions/contracts/attendance'
import { useOfflineAnswer } from '../../../lib/offlineAnswers'
import { type HeldArrival, useHeldArrivals } from '../leaderWord/leaderWords'

/** Who was said to have come is in, though the server has not heard of it yet. */
const withHeld = (held: HeldArrival[]) => (line: RosterLine) => {
  const arrival = held.find(({ number }) => number === line.number)
  if (!arrival || line.state !== 'signed-up') return line
  return { ...line, state: 'inside' as const, checkedInAt: arrival.cameAt }
}

const withAllHeld = (held: HeldArrival[], out: RosterOut | undefined) =>
  out && { ...out, roster: out.roster.map(withHeld(held)) }

/** The roster of a session; without a network the one last seen on this phone, and what its leader said since. */
export const useRoster = (sessionId: string) => {
  const { data, error, refetch } = useOfflineAnswer('getRoster', { sessionId })
  const held = useHeldArrivals(sessionId)
  const again = async () => withAllHeld(held, (await refetch({ cancelRefetch: false })).data)
  return { roster: withAllHeld(held, data), error, refetch, again }
}
