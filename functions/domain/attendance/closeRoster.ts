import type * as z from 'zod'
import type { Attendance, ConfirmResult, closeRosterInput } from '../../contracts/attendance'
import type { Session } from '../activity/activity'
import { dayOf, later } from '../day'
import type { Deps } from '../deps'
import { type Actor, type Intent, intentOf } from '../intent'
import type { Profile } from '../person/person'
import { found, Refusal, refuse } from '../refusal'
import { type AttendanceRecord, type Scan, toAttendance } from './attendance'
import { confirmed } from './confirm'
import { mayConfirm } from './mayConfirm'
import { confirmHours, ruleOn } from './rules'
import { needRunner } from './runner'
import { confirmerOf, servedMinutes } from './settle'

type Input = z.output<typeof closeRosterInput>
type Line = Input['confirm'][number]
type CloseDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>
type Confirming = { actor: Actor; profile: Profile; session: Session; intent: Intent; now: Date }

const tries = 4

/** The check-out that the leader vouches for, where the person forgot. */
const vouchedScan = (record: AttendanceRecord, line: Line, { actor, intent, now }: Confirming): Scan => {
  if (!line.leftAt) return refuse('LEFT_AT_NEEDED', 'leftAt')
  const leftAt = new Date(line.leftAt)
  if (leftAt > now || leftAt < new Date(record.checkIn?.at ?? now)) refuse('LEFT_AT_INVALID', 'leftAt')
  return { at: leftAt.toISOString(), offline: false, leaderId: actor.personId, intent }
}

const tooLate = ({ endAt }: AttendanceRecord, now: Date) => now > later(new Date(endAt), confirmHours * 60)

/** The record as the confirming person says it was: left when, and here in person. */
const vouched = (record: AttendanceRecord, line: Line, confirming: Confirming): AttendanceRecord => {
  const proven: AttendanceRecord = { ...record, proof: record.proof ?? 'person' }
  if (record.checkOut) return proven
  const checkOut = vouchedScan(record, line, confirming)
  const late = tooLate(record, confirming.now)
  const minutes = servedMinutes(record, new Date(checkOut.at))
  return { ...proven, checkOut, minutes, class: late ? 'backfilled' : 'onsite', state: 'waiting' }
}

const needConfirmable = (record: AttendanceRecord | undefined): AttendanceRecord => {
  if (!record || record.state === 'cancelled') return refuse('NOT_FOUND')
  return record.state === 'signed-up' ? refuse('NOT_CHECKED_IN') : record
}

const confirmLine = async (deps: CloseDeps, line: Line, confirming: Confirming) => {
  const { actor, profile, session, now } = confirming
  if (line.personId === actor.personId) return refuse('FORBIDDEN')
  for (let attempt = 0; attempt < tries; attempt++) {
    const { record, account } = await deps.attendances.standing(line.personId, session.id, { fresh: true })
    const before = needConfirmable(record)
    if (before.state === 'confirmed') return toAttendance(before)
    const rule = ruleOn(dayOf(new Date(before.startAt)))
    const out = { ...vouched(before, line, confirming), ruleVersion: rule.version, by: actor.requestId }
    const needed = confirmerOf(out, out.minutes, rule)
    if (!mayConfirm(profile, session, out, needed, now)) refuse('APPROVAL_NEEDED')
    const booking = { at: now.toISOString(), by: actor.requestId, confirmedBy: actor.personId }
    const settlement = confirmed({ before, out, account: found(account), rule, ...booking })
    if (await deps.attendances.settle(settlement)) return toAttendance(settlement.after)
  }
  return refuse('BUSY')
}

type LineResult = { personId: string; attendance: Attendance } | { personId: string; refusal: Refusal }

const resultOf = async (deps: CloseDeps, line: Line, confirming: Confirming): Promise<LineResult> => {
  try {
    return { personId: line.personId, attendance: await confirmLine(deps, line, confirming) }
  } catch (error) {
    if (error instanceof Refusal) return { personId: line.personId, refusal: error }
    throw error
  }
}

const answerOf = (result: LineResult): ConfirmResult =>
  'refusal' in result
    ? { personId: result.personId, refused: { code: result.refusal.code, message: result.refusal.message } }
    : result

/**
 * The leader names who was there. Each person stands alone: one refused line does not hold up the others, and
 * where every line is refused the first refusal is the answer.
 */
export const closeRoster = async (
  deps: CloseDeps,
  actor: Actor,
  input: Input,
): Promise<{ results: ConfirmResult[] }> => {
  const session = found(await deps.activities.session(input.sessionId))
  const profile = await needRunner(deps, actor, session)
  const intent = intentOf(actor, 'closeRoster', input)
  const confirming = { actor, profile, session, intent, now: deps.now() }
  const results: LineResult[] = []
  for (const line of input.confirm) results.push(await resultOf(deps, line, confirming))
  const [first] = results
  if (first && 'refusal' in first && results.every(result => 'refusal' in result)) throw first.refusal
  return { results: results.map(answerOf) }
}
