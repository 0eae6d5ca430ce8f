import type { MeOut } from '../../contracts/me'
import type { Actor } from '../actor'
import type { AttendanceRecord } from '../attendance/attendance'
import { insideNow } from '../attendance/hours/inside'
import type { Deps } from '../deps'
import type { Account } from '../ledger/account/account'
import { openVouchers } from '../mall/voucher/openVouchers'
import { activePerson } from '../person/access/acting'
import { refuse } from '../refusal'
import { toMe } from './me'

type MeDeps = Pick<Deps, 'now' | 'keys' | 'ledger' | 'attendances' | 'mall'>

/** The session that the account says one is in, wherever it stands among those signed up for. */
const insideOf = async (deps: MeDeps, account: Account, sessions: AttendanceRecord[], now: Date) => {
  const listed = sessions.filter(({ state }) => state === 'inside')
  const inside = insideNow(account, now)
  const named = listed.find(({ sessionId }) => sessionId === inside)
  if (named || !inside) return named ?? listed.at(-1)
  const record = await deps.attendances.record(account.personId, inside)
  return record?.state === 'inside' ? record : listed.at(-1)
}

/** 我的: two ranges of the person's own partition, read at once; the vouchers stand in the account. */
export const getMe = async (deps: MeDeps, { personId }: Pick<Actor, 'personId'>): Promise<MeOut> => {
  const now = deps.now()
  const [standing, sessions] = await Promise.all([
    deps.ledger.standing(personId),
    deps.attendances.upcoming(personId, now),
  ])
  if (!standing) return refuse('UNAUTHENTICATED')
  activePerson(standing.profile)
  const [inside, vouchers] = await Promise.all([
    insideOf(deps, standing.account, sessions, now),
    openVouchers(deps, standing.account),
  ])
  return toMe(deps.keys.encryption, now, { ...standing, inside, sessions, vouchers })
}
