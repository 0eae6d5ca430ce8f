import type { CheckedIn, Direction } from '../../../../../functions/contracts/attendance'
import { isVerdict } from '../../../lib/failure'
import { newIntent } from '../../../lib/intent'
import { queries } from '../../../lib/query'
import type { Held } from '../../../lib/queue'
import { call } from '../../../lib/request'
import { serverNow } from '../../../lib/serverClock'
import { needPerson } from '../../../lib/session'
import { createStoredQueue } from '../../../lib/storedQueue'
import type { WaitReason } from '../../../lib/waitReason'
import type { Fix } from '../../../platform/fix'
import { withNames } from '../knownSession'
import { keepLastScan, lastAnswerTo } from './lastScan'

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
const ask = async (scan: HeldScan, waited: boolean): Promise<CheckedIn> => {
  const { direction, code, location, scannedAt, intent } = scan
  const input = { code, location, ...(waited ? { scannedAt } : {}) }
  const answer = await call(direction === 'in' ? 'checkIn' : 'checkOut', input, intent)
  const attendance = withNames(answer.attendance)
  keepLastScan(scan, attendance)
  return attendance
}

/** This phone's scans that are not with the server, as those made without a network. */
export const scans = createStoredQueue<HeldScan>('scans', async scan => {
  await ask(scan, true)
  askAfterScan()
  return undefined
})

/** Why those that wait do. */
export const whyHeld = (held: HeldScan[]): WaitReason =>
  held.find(({ refused }) => !refused)?.waits ?? 'signal'

type Live = Pick<HeldScan, 'direction' | 'code'>

const heldScan = async (live: Live): Promise<HeldScan> => ({
  ...live,
  intent: newIntent(),
  personId: (await needPerson()).id,
  scannedAt: serverNow().toISOString(),
})

/** For a scan whose page cannot be opened: it waits with the others. */
export const keepScan = async (live: Live) => {
  const scan = await heldScan(live)
  scans.hold(scan)
  scans.release(scan)
}

/** How a scan was answered, or why it waits on this phone. */
type Sent = { attendance: CheckedIn } | { waits: WaitReason }

const sendNow = async (scan: HeldScan): Promise<Sent> => {
  const waited = !scans.isNext(scan)
  await scans.flush()
  const before = lastAnswerTo(scan)
  if (!before && !scans.isNext(scan)) return { waits: scans.whyWaits() }
  const attendance = before ? withNames(before) : await ask(scan, waited)
  scans.dismiss(scan)
  return { attendance }
}

/**
 * Sends a scan just made, after those that wait, as a check-out that overtook its check-in would be refused. It is
 * on the phone's storage before the phone looks where it is, so that nothing is lost if it dies meanwhile.
 */
export const sendScan = async (live: Live, whereAmI: () => Promise<Fix | undefined>): Promise<Sent> => {
  let scan = await heldScan(live)
  scans.hold(scan)
  try {
    scan = { ...scan, location: await whereAmI() }
    scans.change(scan)
    return await sendNow(scan)
  } catch (reason) {
    if (!isVerdict(reason)) return { waits: scans.wait(scan, reason) }
    scans.dismiss(scan)
    throw reason
  } finally {
    scans.release(scan)
  }
}
