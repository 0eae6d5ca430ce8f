import type { RosterLine } from '../../../functions/contracts/attendance'
import { newIntent } from './intent'
import { type HeldArrival, leaderWords } from './leaderWords'
import { serverNow } from './serverClock'
import { needPerson } from './session'
import type { WaitReason } from './waitReason'

/** Who came: known from the roster, or by a scanned number alone. */
export type Comer = Required<Pick<RosterLine, 'number'>> & { name?: string }

/** With the server; waiting on this phone, and why; or refused, in words. */
export type Arrived = { done: true } | { waits: WaitReason } | { refused: string }

const standingOf = (deed: HeldArrival): Arrived => {
  const left = leaderWords.find(deed)
  if (!left) return { done: true }
  if (!left.refused) return { waits: leaderWords.whyWaits() }
  leaderWords.dismiss(deed)
  return { refused: left.refused }
}

/** Sends the leader's word that this person came now. It is on the phone first; what waits is sent later. */
export const sendArrival = async (sessionId: string, comer: Comer): Promise<Arrived> => {
  const { id: personId } = await needPerson()
  const deed = { intent: newIntent(), personId, sessionId, ...comer, cameAt: serverNow().toISOString() }
  leaderWords.add(deed)
  await leaderWords.flush()
  return standingOf(deed)
}
