import { load, save } from '../platform/storage'
import { call } from './api'
import { createQueue, type HeldScan } from './queue'
import { createStore } from './store'

const held = createStore<HeldScan[]>(load<HeldScan[]>('scans') ?? [])

/** This phone's queue of scans made without a network. */
export const scans = createQueue({
  load: () => load<HeldScan[]>('scans'),
  save: list => save('scans', list),
  send: ({ intent, direction, code, scannedAt, location }) =>
    call(direction === 'in' ? 'checkIn' : 'checkOut', { code, scannedAt, location }, intent),
  tell: held.set,
})

export const useHeldScans = held.use
