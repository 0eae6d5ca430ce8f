import type { RosterLine } from '../../../../../functions/contracts/attendance'
import { newIntent } from '../../../lib/intent'
import { needPerson } from '../../../lib/login'
import { serverNow } from '../../../lib/serverClock'
import type { WaitReason } from '../../../lib/waitReason'
import { type HeldArrival, hadLeft, leaderWords } from './leaderWords'

/** Who came: known from the roster, or by a scanned number alone. */
type Comer = Required<Pick<RosterLine, 'number'>> & { name?: string }

/**
 * With the server, where `left` says when the person had left already; waiting on this phone, and why; or refused, which
 * stays on the page until it is put away.
 */
export type Arrived = { done: true; left?: string | undefined } | { waits: WaitReason } | { refused: true }

/** Whether this phone still has to send that somebody with this number came. */
export const isOnItsWay = (sessionId: string, number: string) =>
  leaderWords
    .deeds()
    .some(word => 'cameAt' in word && word.sessionId === sessionId && word.number === number && !word.refused)

const standingOf = (deed: HeldArrival): Arrived => {
  const left = leaderWords.find(deed)
  if (!left) return { done: true, left: hadLeft(deed) }
  return left.refused ? { refused: true } : { waits: leaderWords.whyWaits() }
}

/** Sends the leader's word that this person came now. It is on the phone first; what waits is sent later. */
export const sendArrival = async (sessionId: string, comer: Comer): Promise<Arrived> => {
  const { id: personId } = await needPerson()
  const deed = { intent: newIntent(), personId, sessionId, ...comer, cameAt: serverNow().toISOString() }
  leaderWords.add(deed)
  await leaderWords.flush()
  return standingOf(deed)
}
