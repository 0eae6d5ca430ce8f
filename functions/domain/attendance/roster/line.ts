import type { Attendance } from '../../../contracts/attendance'
import { dayOf } from '../../../contracts/shanghai'
import type { Deps } from '../../deps'
import type { Account } from '../../ledger/account/account'
import { found, refuse } from '../../refusal'
import { untilDone } from '../../untilDone'
import { type AttendanceRecord, hasPlace, toAttendance } from '../attendance'
import { confirmed } from '../hours/booking'
import { confirmerOf, isTooLongToEarn } from '../hours/hours'
import { isElsewhere } from '../hours/otherSessions'
import { ruleOn } from '../hours/rules'
import type { Booking } from '../store'
import { refusalToConfirm } from './authority'
import { type Confirming, type Line, vouched } from './vouched'

type ConfirmDeps = Pick<Deps, 'now' | 'attendances'>

const tries = 4

const needConfirmable = (record: AttendanceRecord | undefined): AttendanceRecord => {
  if (!hasPlace(record)) return refuse('NOT_FOUND')
  return record.state === 'signed-up' ? refuse('NOT_CHECKED_IN') : record
}

/** A time of leaving that was asked for and is not the one that stands must not look as if it were. */
const standingAnswer = (record: AttendanceRecord, { leftAt }: Line, { actor }: Confirming) => {
  const asAsked = !leftAt || Date.parse(leftAt) === Date.parse(record.checkOut?.at ?? '')
  return asAsked || record.by === actor.requestId
    ? toAttendance(record)
    : refuse('ALREADY_CONFIRMED', 'leftAt')
}

/** What the word changes, where it is enough and the time is nobody else's. */
const bookingOf = async (
  deps: ConfirmDeps,
  { before, account }: { before: AttendanceRecord; account: Account },
  line: Line,
  confirming: Confirming,
): Promise<Booking> => {
  const { actor, profile, session, now } = confirming
  const rule = ruleOn(dayOf(new Date(before.startAt)))
  const said = vouched(before, line, confirming)
  const tooLong = isTooLongToEarn(said.minutes, session.category, rule)
  const standsAs = tooLong ? 'backfilled' : said.class
  const out = { ...said, class: standsAs, ruleVersion: rule.version, by: actor.requestId }
  const needed = confirmerOf(out, out.minutes, rule)
  const tooLittle = refusalToConfirm(profile, session, out, { needed, now })
  if (tooLittle) refuse(tooLittle)
  if (out.kind === 'serve' && (await isElsewhere(deps, account, out))) refuse('SERVED_ELSEWHERE', 'leftAt')
  const confirmedBy = actor.personId
  return confirmed({ before, out, account, rule, at: now.toISOString(), by: actor.requestId, confirmedBy })
}

/** Confirms one person's service. Said again it changes nothing, and has the answer that stands. */
export const confirmLine = async (
  deps: ConfirmDeps,
  line: Line,
  confirming: Confirming,
): Promise<Attendance> => {
  const { actor, session } = confirming
  if (line.personId === actor.personId) return refuse('OWN_HOURS')
  return untilDone(tries, async () => {
    const { record, account } = await deps.attendances.standing(line.personId, session.id, { fresh: true })
    const before = needConfirmable(record)
    if (before.state === 'confirmed') return standingAnswer(before, line, confirming)
    const booking = await bookingOf(deps, { before, account: found(account) }, line, confirming)
    return (await deps.attendances.book(booking)) ? toAttendance(booking.after) : undefined
  })
}
