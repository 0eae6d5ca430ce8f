import { now } from '../platform/clock'
import type { Fix } from '../platform/location'
import { load, save } from '../platform/storage'
import { call } from './api'
import { Failure } from './failure'
import { newIntent } from './intent'
import { createQueue, type Held } from './queue'
import { personNow, ready } from './session'
import { createStore } from './store'

/** A scanned code that is not with the server yet. */
export type HeldScan = Held & {
  direction: 'in' | 'out'
  code: string
  scannedAt: string
  location?: Fix
}

const held = createStore<HeldScan[]>(load<HeldScan[]>('scans') ?? [])

const endpointOf = ({ direction }: Pick<HeldScan, 'direction'>) =>
  direction === 'in' ? ('checkIn' as const) : ('checkOut' as const)

const done: readonly string[] = ['ALREADY_CHECKED_IN', 'ALREADY_CHECKED_OUT']

/** A scan that had arrived before its answer was lost is as good as one that arrives now. */
const replay = async (scan: HeldScan) => {
  const { intent, code, scannedAt, location } = scan
  try {
    await call(endpointOf(scan), { code, scannedAt, location }, intent)
  } catch (reason) {
    if (!(reason instanceof Failure && done.includes(reason.code))) throw reason
  }
}

/** This phone's scans made without a network. */
export const scans = createQueue<HeldScan>({
  load: () => load<HeldScan[]>('scans'),
  save: list => save('scans', list),
  who: () => personNow()?.id,
  send: replay,
  tell: held.set,
})

export const useHeldScans = held.use

type Live = Pick<HeldScan, 'direction' | 'code'> & { location?: Fix }

const heldScan = (live: Live): HeldScan => ({
  ...live,
  intent: newIntent(),
  personId: personNow()?.id ?? '',
  scannedAt: now().toISOString(),
})

/**
 * Sends a scan just made. It is on the phone's storage before it is sent, so that nothing is lost if the phone
 * dies meanwhile; undefined means that it stays there until there is a network. It belongs to its person, so on a
 * phone that was just opened it is settled first who that is.
 */
export const sendScan = async ({ direction, code, location }: Live) => {
  if (!personNow()) await ready()
  const scan = heldScan({ direction, code, location })
  scans.hold(scan)
  try {
    const { attendance } = await call(endpointOf(scan), { code, location })
    scans.dismiss(scan)
    return attendance
  } catch (reason) {
    if (reason instanceof Failure && reason.passing) return undefined
    scans.dismiss(scan)
    throw reason
  } finally {
    scans.release(scan)
  }
}
