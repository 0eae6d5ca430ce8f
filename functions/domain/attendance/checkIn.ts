import type { CheckedIn } from '../../contracts/attendance'
import { later } from '../day'
import type { Deps } from '../deps'
import { type Actor, isRepeat } from '../intent'
import type { Account } from '../person/account'
import { refuse } from '../refusal'
import { type AttendanceRecord, attendanceId, type Scan, toAttendance } from './attendance'
import type { Facts } from './facts'
import { isThere } from './place'
import { closesMinutesAfter } from './rules'
import { readScan, type ScanInput } from './scan'
import { recordOf, sessionAndProfile } from './signUp'
import type { CheckInWrite, Written } from './store'
import { takeAnyPlace } from './takeAnyPlace'

type CheckInDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'activities' | 'attendances'>

const writeOf = (actor: Actor, facts: Facts, checkIn: Scan): CheckInWrite => ({
  personId: actor.personId,
  sessionId: facts.sessionId,
  epoch: facts.epoch,
  volunteersOnly: facts.volunteersOnly,
  at: checkIn.at,
  changes: {
    state: 'inside',
    by: actor.requestId,
    checkIn,
    proof: isThere(checkIn.distance, facts.radius) && !checkIn.offline ? 'place' : undefined,
  },
  until: later(facts.endAt, closesMinutesAfter).toISOString(),
})

/** The answer to somebody who was signed up: what the code and the write know, with nothing read. */
const answerOf = (actor: Actor, facts: Facts, { changes }: CheckInWrite): CheckedIn => ({
  id: attendanceId(facts.sessionId, actor.personId),
  state: 'inside',
  sessionId: facts.sessionId,
  kind: facts.volunteersOnly ? 'serve' : 'attend',
  startAt: facts.startAt.toISOString(),
  endAt: facts.endAt.toISOString(),
  checkedInAt: changes.checkIn?.at,
  ...(changes.checkIn?.distance === undefined ? {} : { distance: changes.checkIn.distance }),
  ...(changes.proof ? { proof: changes.proof } : {}),
  ...(changes.checkIn?.offline ? { offline: true } : {}),
  minutes: 0,
  class: 'onsite',
  points: 0,
})

const refuseAccount = (account: Account | undefined, write: CheckInWrite): never => {
  if (write.volunteersOnly && !account?.volunteer) return refuse('VOLUNTEER_NEEDED')
  return refuse('INSIDE_ANOTHER')
}

const answerStanding = (record: AttendanceRecord, write: CheckInWrite): CheckedIn => {
  const { checkIn } = record
  if (checkIn && write.changes.checkIn && isRepeat(checkIn, write.changes.checkIn.intent))
    return toAttendance(record)
  if (record.state === 'inside') return refuse('ALREADY_CHECKED_IN')
  if (checkIn) return refuse('ALREADY_CHECKED_OUT')
  return refuse(record.epoch === write.epoch ? 'NOT_SIGNED_UP' : 'SESSION_CHANGED')
}

/** A walk-in is one of the session's places, taken now. */
const atDoor = async (
  deps: CheckInDeps,
  actor: Actor,
  facts: Facts,
  write: CheckInWrite,
): Promise<CheckedIn> => {
  if (facts.walkIn === 'no') return refuse('NOT_SIGNED_UP')
  const { session, profile } = await sessionAndProfile(deps, actor.personId, facts.sessionId)
  if (session.epoch !== facts.epoch) return refuse('SESSION_CHANGED')
  const { checkIn } = write.changes
  if (!checkIn) throw new Error('a check-in without its scan')
  const needsLeader = facts.walkIn === 'leader' || undefined
  const changes = { ...write.changes, needsLeader }
  const record: AttendanceRecord = {
    ...recordOf(session, profile, actor, checkIn.intent),
    ...changes,
    walkIn: true,
  }
  const { written, placed } = await takeAnyPlace(deps, session, record, (of, shard) =>
    deps.attendances.checkInAtDoor(of, shard, { ...write, changes }),
  )
  return written.done ? toAttendance(placed) : answerRefused(written, write)
}

const answerRefused = (written: Exclude<Written, { done: true }>, write: CheckInWrite): CheckedIn => {
  if (written.reason === 'account') return refuseAccount(written.account, write)
  if (written.reason === 'record' && written.record) return answerStanding(written.record, write)
  return refuse('NOT_SIGNED_UP')
}

const isAbsent = (written: Written) =>
  !written.done && written.reason === 'record' && (!written.record || written.record.state === 'cancelled')

/** Records that the person came: one conditional write, all facts from the code. */
export const checkIn = async (
  deps: CheckInDeps,
  actor: Actor,
  input: ScanInput,
): Promise<{ attendance: CheckedIn }> => {
  const { code, scan } = readScan(deps, actor, 'in', input)
  const write = writeOf(actor, code.facts, scan)
  const written = await deps.attendances.checkIn(write)
  if (written.done) return { attendance: answerOf(actor, code.facts, write) }
  if (isAbsent(written)) return { attendance: await atDoor(deps, actor, code.facts, write) }
  return { attendance: answerRefused(written, write) }
}
