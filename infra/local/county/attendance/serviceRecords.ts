import { closesMinutesAfter } from '../../../../functions/contracts/codeTimes'
import { dayOf } from '../../../../functions/contracts/shanghai'
import type { AttendanceRecord, Scan } from '../../../../functions/domain/attendance/attendance'
import { isThere } from '../../../../functions/domain/attendance/code/distance'
import { confirmed } from '../../../../functions/domain/attendance/hours/booking'
import { checkedOut, confirmerOf } from '../../../../functions/domain/attendance/hours/hours'
import { confirmHours, ruleOn } from '../../../../functions/domain/attendance/hours/rules'
import { newRecord } from '../../../../functions/domain/attendance/place/openSession'
import { later } from '../../../../functions/domain/day'
import type { Account } from '../../../../functions/domain/ledger/account/account'
import type { Entry } from '../../../../functions/domain/ledger/entry/entry'
import type { Random } from '../random'
import { seeded } from '../seeded'
import { awake } from '../shanghaiTime'
import type { Visit } from './visits'

/** A visit as the product records it, and what it did to the person's account. */
type Served = { record: AttendanceRecord; account: Account; entry?: Entry }

const chances = { offline: 0.02, forgot: 0.05, late: 0.3 }

/** As a sign-up leaves it. */
export const signedUp = ({ person, session, shard }: Visit): AttendanceRecord => {
  const { id, displayName, name, number } = person
  const known = { id, displayName, volunteer: person.volunteer ? { name, number } : undefined }
  return { ...newRecord(session, known, { requestId: seeded }), shard, rev: 1 }
}

const minutesFrom = (at: string, random: Random, least: number, most: number) =>
  new Date(later(new Date(at), random.int(least, most)).getTime() + random.int(0, 59) * 1000)

type Scanning = { visit: Visit; random: Random; at: Date }

const scanOf = ({ visit: { session, located }, random, at }: Scanning): Scan => ({
  at: at.toISOString(),
  ...(located ? { distance: random.int(0, session.venue.radius - 40) } : {}),
  offline: random.chance(chances.offline),
  leaderId: session.leaderId,
})

const entered = (visit: Visit, random: Random): AttendanceRecord => {
  const { startAt, venue } = visit.session
  const checkIn = scanOf({ visit, random, at: minutesFrom(startAt, random, -18, 8) })
  const there = isThere(checkIn.distance, venue.radius) && !checkIn.offline
  return { ...signedUp(visit), state: 'inside', checkIn, ...(there ? { proof: 'place' } : {}) }
}

type Leaving = { visit: Visit; random: Random; inside: AttendanceRecord; account: Account; now: Date }
type Confirming = { out: AttendanceRecord; at: Date; leaderId?: string }

const settled = ({ inside, account }: Leaving, { out, at, leaderId }: Confirming): Served => {
  const rule = ruleOn(dayOf(new Date(inside.startAt)))
  const word = { at: at.toISOString(), by: seeded, confirmedBy: leaderId }
  const booking = confirmed({ before: inside, out, account, rule, ...word })
  return { record: booking.after, account: booking.account?.after ?? account, entry: booking.entry }
}

const checkedOutBySelf = ({ visit, random, inside }: Leaving) => {
  const at = minutesFrom(inside.endAt, random, -14, 10)
  const scan = scanOf({ visit, random, at })
  return checkedOut(inside, { scan, away: false }, ruleOn(dayOf(new Date(inside.startAt))))
}

/** Who forgot is let out by the leader; after two days the minutes are back-filled. */
const letOut = (leaving: Leaving, at: Date): AttendanceRecord => {
  const { visit, random, inside } = leaving
  const left = minutesFrom(inside.endAt, random, -20, 0)
  const checkOut = { ...scanOf({ visit, random, at: left }), offline: false }
  const { distance: _none, ...vouched } = checkOut
  const out = checkedOut(inside, { scan: vouched, away: false }, ruleOn(dayOf(new Date(inside.startAt))))
  const late = at > later(new Date(inside.endAt), confirmHours * 60)
  return { ...out, proof: out.proof ?? 'person', class: late ? 'backfilled' : 'onsite' }
}

const hoursAfter = ({ inside, random }: Leaving, late: boolean) =>
  awake(
    later(
      new Date(inside.endAt),
      60 * (late ? random.int(confirmHours + 2, confirmHours + 40) : random.int(1, 30)),
    ),
  )

/** The leader's word comes some hours later; until then the record stands as the person left it. */
const byLeader = (
  leaving: Leaving,
  asLeft: Served,
  vouched: (at: Date) => AttendanceRecord,
  late = false,
) => {
  const at = hoursAfter(leaving, late)
  const { rosterOpen, leaderId } = leaving.visit.session
  if (rosterOpen || at >= leaving.now) return asLeft
  return settled(leaving, { out: vouched(at), at, leaderId })
}

const stillInside = ({ inside, account }: Leaving): Served => {
  const { sessionId, endAt } = inside
  const until = later(new Date(endAt), closesMinutesAfter).toISOString()
  return { record: inside, account: { ...account, inside: { sessionId, until } } }
}

/** Somebody came, stayed and left, by the product's own rules of minutes and points. */
export const served = (visit: Visit, account: Account, random: Random, now: Date): Served => {
  const leaving = { visit, random, inside: entered(visit, random), account, now }
  if (visit.session.kind === 'serve' && random.chance(chances.forgot))
    return byLeader(leaving, stillInside(leaving), at => letOut(leaving, at), random.chance(chances.late))
  const out = checkedOutBySelf(leaving)
  const rule = ruleOn(dayOf(new Date(out.startAt)))
  if (!confirmerOf(out, out.minutes, rule))
    return settled(leaving, { out, at: new Date(out.checkOut?.at ?? now) })
  return byLeader(leaving, { record: out, account }, () => ({ ...out, proof: out.proof ?? 'person' }))
}
