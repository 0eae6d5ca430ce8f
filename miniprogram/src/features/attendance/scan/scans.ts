import type { CheckedIn, Direction } from '../../../../../functions/contracts/attendance'
import { queries } from '../../../lib/query'
import type { Held } from '../../../lib/queue'
import { call } from '../../../lib/request'
import { createStoredQueue } from '../../../lib/storedQueue'
import type { WaitReason } from '../../../lib/waitReason'
import type { Fix } from '../../../platform/fix'
import { withNames } from '../knownSession'
import { keepLastScan } from './lastScan'

/** A scanned code that is not with the server yet. */
export type HeldScan = Held & {
  direction: Direction
  code: string
  scannedAt: string
  location?: Fix
}

const changed = ['getHome', 'getMe', 'getActivity', 'listAttendances', 'listOffers', 'listEntries']

/** What is shown follows a scan that was taken. */
export const askAfterScan = () => {
  for (const name of changed) void queries.invalidateQueries({ queryKey: [name] })
}

/** A scan that waited says when it was made: its code may have run out, and holds for its own time then. */
export const sendScan = async (scan: HeldScan, waited: boolean): Promise<CheckedIn> => {
  const { direction, code, location, scannedAt, intent } = scan
  const input = { code, location, ...(waited ? { scannedAt } : {}) }
  const answer = await call(direction === 'in' ? 'checkIn' : 'checkOut', input, intent)
  const attendance = withNames(answer.attendance)
  keepLastScan(scan, attendance)
  return attendance
}

/** This phone's scans that are not with the server, as those made without a network. */
export const scans = createStoredQueue<HeldScan>('scans', async scan => {
  await sendScan(scan, true)
  askAfterScan()
  return undefined
})

/** Why those that wait do. */
export const whyHeld = (held: HeldScan[]): WaitReason =>
  held.find(({ refused }) => !refused)?.waits ?? 'signal'
