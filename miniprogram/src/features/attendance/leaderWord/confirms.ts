import type { RosterLine } from '../../../../../functions/contracts/attendance'
import { newIntent } from '../../../lib/intent'
import { needPerson } from '../../../lib/login'
import type { WaitReason } from '../../../lib/waitReason'
import { type HeldConfirm, leaderWords, peopleIn } from './leaderWords'

/** The contract takes 100; half of it is decided well within the time that a request has. */
const most = 50

const chunksOf = <T>(list: T[]) =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, n) => list.slice(n * most, (n + 1) * most))

const deedOf = (personId: string, sessionId: string, lines: Said[]): HeldConfirm => ({
  intent: newIntent(),
  personId,
  sessionId,
  confirm: lines.map(({ line, leftAt }) => ({ personId: line.personId, ...(leftAt ? { leftAt } : {}) })),
  names: Object.fromEntries(lines.map(({ line }) => [line.personId, line.name])),
})

/** Of whom the leader speaks, and where they did not check out, when they left. */
export type Said = { line: Pick<RosterLine, 'personId' | 'name'>; leftAt?: string }

/** How many were confirmed, how many wait on the phone and why. */
export type Confirmed = { done: number; waiting: number; waits: WaitReason }

const standingOf = (made: HeldConfirm[]): Confirmed => {
  const left = made.flatMap(deed => leaderWords.find(deed) ?? [])
  const count = (deeds: (typeof left)[number][]) => deeds.reduce((sum, deed) => sum + peopleIn(deed), 0)
  return {
    done: count(made) - count(left),
    waiting: count(left.filter(({ refused }) => !refused)),
    waits: leaderWords.whyWaits(),
  }
}

/** What was refused of these people is answered by the new word. */
const putAwayRefused = (sessionId: string, said: Said[]) => {
  const meant = new Set(said.map(({ line }) => line.personId))
  const refused = leaderWords.deeds().filter(word => word.refused && word.sessionId === sessionId)
  for (const word of refused)
    if ('confirm' in word && word.confirm.every(({ personId }) => meant.has(personId)))
      leaderWords.dismiss(word)
}

/** Sends a leader's word. All of it is on the phone first; what is refused stays there until it is put away. */
export const sendConfirm = async (sessionId: string, said: Said[]): Promise<Confirmed> => {
  const { id } = await needPerson()
  const made = chunksOf(said).map(lines => deedOf(id, sessionId, lines))
  putAwayRefused(sessionId, said)
  leaderWords.add(...made)
  await leaderWords.flush()
  return standingOf(made)
}
