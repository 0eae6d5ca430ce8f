import { confirms, useHeldConfirms } from './confirms'
import type { Held } from './queue'
import { scans, useHeldScans } from './scans'
import { ready } from './session'

/** Who could not be logged in before is tried again, and what waits on the phone is sent. */
export const sendWaiting = async () => {
  await ready()
  await Promise.all([scans.flush(), confirms.flush()])
}

/** Whether something of whoever is logged in waits on the phone to be sent. */
export const useWaiting = () => {
  const held: Held[] = [...useHeldScans(), ...useHeldConfirms()]
  return held.some(({ refused }) => !refused)
}
