import type { Attendance } from '../../../../functions/contracts/attendance'
import { checkInOpensAt, isClosed } from '../../lib/codeTimes'
import { type HeldScan, useHeldScans } from '../../lib/scans'

/** A code tells the phone nothing of its session, and nobody is in two at once: the time of the scan tells. */
const isOf = (session: Attendance, { scannedAt, refused }: HeldScan) =>
  !refused && scannedAt >= checkInOpensAt(session) && !isClosed(session, new Date(scannedAt))

/** The last step of a session that waits on this phone; of whoever is inside, only that of leaving. */
export const useHeldOf = (session: Attendance, inside: boolean): HeldScan['direction'] | undefined => {
  const held = useHeldScans().filter(scan => isOf(session, scan))
  if (held.some(({ direction }) => direction === 'out')) return 'out'
  return inside ? undefined : held[0]?.direction
}
