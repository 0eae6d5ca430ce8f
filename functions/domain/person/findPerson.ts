import { isMinor } from '../../contracts/age'
import type { FoundPerson } from '../../contracts/person'
import { isPlatformNumber, plainNumber } from '../../contracts/platformNumber'
import { dayOf } from '../../contracts/shanghai'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { needManager } from '../policy'
import { refuse } from '../refusal'
import { actingPerson } from './access/acting'
import { type FoundVolunteer, volunteerIfManaged } from './access/managed'
import { holderOfNumber } from './number/holderOfNumber'
import type { Volunteer } from './person'
import { lookupsOf } from './secret/lookup'
import { maskedIdNumber } from './secret/mask'
import { unseal } from './secret/seal'

type FindDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'places'>

const phoneForm = /^1\d{10}$/

const idsOf = async (deps: FindDeps, number: string): Promise<string[]> => {
  const { people, keys } = deps
  if (phoneForm.test(number)) return people.withPhone(lookupsOf(keys.lookup, 'phone', number))
  if (!isPlatformNumber(number)) return refuse('BAD_INPUT', 'number')
  const holder = await holderOfNumber(deps, number)
  return holder ? [holder] : []
}

/** Whom a minor's form named, also if they have left since: the manager asks after them by name. */
const guardianOf = async ({ people, now }: FindDeps, { guardianId, birthDate }: Volunteer) => {
  if (!guardianId || !isMinor(birthDate, dayOf(now()))) return undefined
  const guardian = (await people.profile(guardianId))?.volunteer
  return guardian && { name: guardian.name, number: guardian.number }
}

const toFound = async (deps: FindDeps, { profile, volunteer }: FoundVolunteer): Promise<FoundPerson> => {
  const sealedFor = { personId: profile.id, field: 'idNumber' } as const
  const idNumberMasked = maskedIdNumber(unseal(deps.keys.encryption, sealedFor, volunteer.idNumber))
  const { name, number, identity, siteName } = volunteer
  const guardian = await guardianOf(deps, volunteer)
  return { person: { id: profile.id, name, number, identity, siteName, idNumberMasked, guardian } }
}

/**
 * At the counter a manager finds a volunteer of the own sites by 平台编号 or phone number. A phone that several
 * of them share does not tell which one stands there.
 */
export const findPerson = async (deps: FindDeps, actor: Actor, input: { number: string }) => {
  const manager = await actingPerson(deps, actor)
  needManager(manager)
  const ids = await idsOf(deps, plainNumber(input.number))
  const volunteers = await Promise.all(ids.map(id => volunteerIfManaged(deps, manager, id)))
  const [first, ...others] = volunteers.filter(volunteer => volunteer !== undefined)
  if (others.length > 0) refuse('SEVERAL_FOUND', 'number')
  return first ? toFound(deps, first) : refuse('NOT_FOUND', 'number')
}
