import type { CheckedIn } from '../../../../../functions/contracts/attendance'
import { call } from '../../../lib/api'
import { Failure, isVerdict } from '../../../lib/failure'
import { newIntent } from '../../../lib/intent'
import { queries } from '../../../lib/query'
import { createQueue, type Held } from '../../../lib/queue'
import { serverNow } from '../../../lib/serverClock'
import { needPerson, personNow, usePerson } from '../../../lib/session'
import { createStore } from '../../../lib/store'
import type { WaitReason } from '../../../lib/waitReason'
import type { Fix } from '../../../platform/location'
import { loadList, save } from '../../../platform/storage'
import { withNames } from '../knownSession'
import { checkedBefore, keepChecked } from './lastScan'

/** A scanned code that is not with the server yet. */
export type HeldScan = Held & {
  direction: 'in' | 'out'
  code: string
  scannedAt: string
  location?: Fix
}

const held = createStore<HeldScan[]>([])

const endpointOf = ({ direction }: Pick<HeldScan, 'direction'>) =>
  direction === 'in' ? ('checkIn' as const) : ('checkOut' as const)

const alreadyDone = ['ALREADY_CHECKED_IN', 'ALREADY_CHECKED_OUT'] as const
export type AlreadyDone = (typeof alreadyDone)[number]

const changed = ['getHome', 'getMe', 'getActivity', 'listAttendances', 'listOffers', 'listEntries']

/** What is shown follows a scan that was taken. */
export const askAfterScan = () => {
  for (const name of changed) void queries.invalidateQueries({ queryKey: [name] })
}

/** A scan that had arrived before its answer was lost is as good as one that arrives now. */
export const alreadyDoneBy = (reason: unknown): AlreadyDone | undefined =>
  reason instanceof Failure ? alreadyDone.find(code => code === reason.code) : undefined

/** A scan that waited says when it was made: its code may have run out, and holds for its own time then. */
const tell = ({ code, location, scannedAt, intent, ...scan }: HeldScan, waited: boolean) =>
  call(endpointOf(scan), { code, location, ...(waited ? { scannedAt } : {}) }, intent)

const replay = async (scan: HeldScan) => {
  try {
    const { attendance } = await tell(scan, true)
    keepChecked(scan, withNames(attendance))
  } catch (reason) {
    if (!alreadyDoneBy(reason)) throw reason
  }
  askAfterScan()
  return undefined
}

/** This phone's scans made without a network. */
export const scans = createQueue<HeldScan>({
  load: () => loadList<HeldScan>('scans'),
  save: list => save('scans', list),
  who: () => personNow()?.id,
  send: replay,
  tell: held.set,
})

/** The scans on this phone of whoever is logged in. */
export const useHeldScans = () => {
  const personId = usePerson()?.id
  return held.use().filter(scan => scan.personId === personId)
}

/** Why those that wait do. */
export const whyHeld = (scans: HeldScan[]): WaitReason =>
  scans.find(({ refused }) => !refused)?.waits ?? 'signal'

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

const ask = async (scan: HeldScan, waited: boolean) => {
  const answer = await tell(scan, waited)
  const attendance = withNames(answer.attendance)
  keepChecked(scan, attendance)
  return attendance
}

/** How a scan was answered, or why it waits on this phone. */
type Sent = { attendance: CheckedIn } | { waits: WaitReason }

const sendNow = async (scan: HeldScan): Promise<Sent> => {
  const waited = !scans.isNext(scan)
  await scans.flush()
  const before = checkedBefore(scan)
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
