import type { AttendanceRecord } from '../../../functions/domain/attendance/attendance'
import { later } from '../../../functions/domain/day'
import { type Account, newAccount } from '../../../functions/domain/ledger/account/account'
import { earn } from '../../../functions/domain/ledger/account/lots'
import { type Entry, entryOf } from '../../../functions/domain/ledger/entry/entry'
import type { Offer } from '../../../functions/domain/mall/offer/offer'
import type { Voucher } from '../../../functions/domain/mall/voucher/voucher'
import { served, signedUp } from './attendance/serviceRecords'
import type { Visit } from './attendance/visits'
import { type Handing, handedInAt, type Redeeming, redeemed } from './mall/redemption'
import type { DemoPerson } from './people/people'
import type { Random } from './random'
import { seeded } from './seeded'
import { awake } from './shanghaiTime'

/** All that the points and hours of one person rest on. */
export type Life = {
  person: DemoPerson
  account: Account
  records: AttendanceRecord[]
  entries: Entry[]
  vouchers: Voucher[]
}

type Living = Redeeming & { life: Life }

const born = (person: DemoPerson): Life => ({
  person,
  account: { ...newAccount(person.id), volunteer: person.volunteer, confirmed: person.confirmed },
  records: [],
  entries: [],
  vouchers: [],
})

const moved = (life: Life, account: Account, entry?: Entry): Life => ({
  ...life,
  account: { ...account, rev: life.account.rev + 1 },
  entries: entry ? [...life.entries, entry] : life.entries,
})

/** Points brought along from the paper booklets of before. */
export const opened = (life: Life, points: number): Life => {
  const { id: personId, joinedAt } = life.person
  const title = '原积分存折转入'
  const at = joinedAt.toISOString()
  const entry = entryOf({ personId, cause: 'opening', causeId: personId, title, points, at, by: seeded })
  return moved(life, earn(life.account, points, joinedAt), entry)
}

const came = (life: Life, visit: Visit, random: Random, now: Date): Life => {
  const { record, account, entry } = served(visit, life.account, random, now)
  return { ...moved(life, account, entry), records: [...life.records, record] }
}

export const spent = (living: Living, offer: Offer, at: Date, handing: Handing): Life => {
  const { life } = living
  const { account, voucher, entry } = redeemed(living, life.account, { offer, at, handing })
  return { ...moved(life, account, entry), vouchers: [...life.vouchers, voucher] }
}

const day = 24 * 60
/** A voucher older than this was used, so that none ends on the first evening of a demo. */
const usedAfterDays = 20
const chances = { opening: 0.3, redeem: 0.35, kept: 0.2 }

const handingFor = ({ random, now }: Redeeming, at: Date): Handing => {
  const after = random.int(30, 4 * day)
  const kept =
    handedInAt(at, after) >= now || (later(at, usedAfterDays * day) > now && random.chance(chances.kept))
  return kept ? 'kept' : { after }
}

const maybeSpent = (living: Living): Life => {
  const { life, random, now, stock } = living
  const last = life.records.at(-1)?.bookedAt
  if (!last || !life.person.confirmed || !random.chance(chances.redeem)) return life
  const at = awake(later(new Date(last), random.int(60, 30 * 60)))
  const offer = at < later(now, -60) ? stock.choose(random, life.account.balance) : undefined
  const handing = handingFor(living, at)
  const holdsOwn = handing === 'kept' && life.person.persona
  return offer && !holdsOwn ? spent(living, offer, at, handing) : life
}

const isOver = ({ session }: Visit, now: Date) => new Date(session.endAt) < now

const withVisit = (redeeming: Redeeming, life: Life, visit: Visit): Life =>
  isOver(visit, redeeming.now)
    ? maybeSpent({ ...redeeming, life: came(life, visit, redeeming.random, redeeming.now) })
    : { ...life, records: [...life.records, signedUp(visit)] }

const withOpening = (random: Random, life: Life) => {
  const brought = life.person.volunteer && !life.person.persona && random.chance(chances.opening)
  return brought ? opened(life, random.int(4, 32) * 5) : life
}

/**
 * What became of a person: points from before, service by service, now and then something for the points.
 * `visits` go by time.
 */
export const lifeOf = (redeeming: Redeeming, person: DemoPerson, visits: Visit[]): Life =>
  visits.reduce(
    (life, visit) => withVisit(redeeming, life, visit),
    withOpening(redeeming.random, born(person)),
  )
