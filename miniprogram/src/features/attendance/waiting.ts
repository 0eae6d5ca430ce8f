import type { Held } from '../../lib/queue'
import { ready } from '../../lib/session'
import { leaderWords, useHeldWords } from './leaderWord/leaderWords'
import { scans, useHeldScans } from './scan/scans'

/** Who could not be logged in before is tried again, and what waits on the phone is sent. */
export const sendWaiting = async () => {
  await ready()
  await Promise.all([scans.flush(), leaderWords.flush()])
}

/** Whether something of whoever is logged in waits on the phone to be sent. */
export const useWaiting = () => {
  const held: Held[] = [...useHeldScans(), ...useHeldWords()]
  return held.some(({ refused }) => !refused)
}
