import type { MeOut } from '../../contracts/person'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { openVouchers } from '../mall/openVouchers'
import { refuse } from '../refusal'
import { activePerson } from './active'
import { toMe } from './me'

type MeDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'attendances' | 'mall'>

/** 我的: two ranges of the person's own partition, read at once; the vouchers stand in the account. */
export const getMe = async (deps: MeDeps, { personId }: Pick<Actor, 'personId'>): Promise<MeOut> => {
  const now = deps.now()
  const [standing, sessions] = await Promise.all([
    deps.people.standing(personId),
    deps.attendances.upcoming(personId, now),
  ])
  if (!standing) return refuse('UNAUTHENTICATED')
  activePerson(standing.profile)
  const vouchers = await openVouchers(deps, standing.account)
  return toMe(deps.keys.encryption, now, { ...standing, sessions, vouchers })
}
