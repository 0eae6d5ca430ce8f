import type { Attendance } from '../../../../../functions/contracts/attendance'
import { useDeeds } from '../../../lib/storedQueue'
import { checkInOpensAt, isClosed } from '../../activity/sessionTimes'
import { knownUpcoming } from '../knownSession'
import { type HeldScan, scans } from './scans'

type Timed = Pick<Attendance, 'sessionId' | 'startAt' | 'endAt'>

const isWithin = (session: Timed, { scannedAt }: HeldScan) =>
  scannedAt >= checkInOpensAt(session) && !isClosed(session, new Date(scannedAt))

/**
 * A code tells the phone nothing of its session, so the time of the scan has to: where that fits another session too,
 * nothing is said of either. Whoever is inside can only leave that one.
 */
const isOf = (session: Timed, inside: boolean) => (scan: HeldScan) => {
  if (scan.refused || !isWithin(session, scan)) return false
  return inside || !knownUpcoming().some(one => one.sessionId !== session.sessionId && isWithin(one, scan))
}

/** The last step of a session that waits on this phone; of whoever is inside, only that of leaving. */
export const useHeldOf = (session: Timed, inside: boolean): HeldScan['direction'] | undefined => {
  const held = useDeeds(scans).filter(isOf(session, inside))
  if (held.some(({ direction }) => direction === 'out')) return 'out'
  return inside ? undefined : held[0]?.direction
}
