import type { CheckedIn } from '../../../contracts/attendance'
import type { Session } from '../../activity/session/session'
import type { Deps } from '../../deps'
import { untilDone } from '../../untilDone'
import { type AttendanceRecord, hasCome, toAttendance } from '../attendance'
import { factsOf } from '../code/facts'
import { arrive } from './arrival'
import { type Seen, seenComing } from './seenComing'

type WordDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>
type Word = { personId: string; session: Session; seen: Seen }

/** Each but the last may find that the person scans, signs up or leaves at this very moment. */
const tries = 5

/** A word that comes again when the person has left from elsewhere proves nothing more. */
const isNews = ({ state, proof, needsLeader, wordRequest }: AttendanceRecord, { actor }: Seen) =>
  state !== 'confirmed' && (!proof || needsLeader === true) && wordRequest !== actor.requestId

/** Who came by themselves without a proof of the place, or at the door, is proven by the leader who sees them. */
const seenByLeader = (before: AttendanceRecord, { actor: { requestId } }: Seen): AttendanceRecord => ({
  ...before,
  ...{ proof: before.proof ?? 'person', needsLeader: undefined, by: requestId, wordRequest: requestId },
})

/** The record once the leader has vouched for it; undefined where it has changed meanwhile. */
const vouchedFor = async ({ attendances }: WordDeps, before: AttendanceRecord, { seen }: Word) => {
  if (!isNews(before, seen)) return before
  const after = seenByLeader(before, seen)
  return (await attendances.book({ before, after })) ? after : undefined
}

const letIn = (deps: WordDeps, { personId, session, seen }: Word) => {
  const { requestId } = seen.actor
  const coming = { checkIn: seenComing(session, seen), proof: 'person', wordRequest: requestId } as const
  const comer = { personId, requestId }
  return arrive(deps, comer, factsOf(session, seen.actor.personId, 'in'), coming)
}

/** The leader's word that this person came, whether they have checked in by themselves or not. */
export const takeWord = (deps: WordDeps, word: Word): Promise<CheckedIn> =>
  untilDone(tries, async () => {
    const record = await deps.attendances.record(word.personId, word.session.id, { fresh: true })
    if (!hasCome(record)) {
      const arrival = await letIn(deps, word)
      return 'came' in arrival ? arrival.came : undefined
    }
    const vouched = await vouchedFor(deps, record, word)
    return vouched && toAttendance(vouched)
  })
