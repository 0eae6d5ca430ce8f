import type { FoundPerson } from '../../contracts/person'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { needManager } from '../policy'
import { refuse } from '../refusal'
import { actingPerson } from './active'
import { lookupsOf, plainLookup } from './lookup'
import { type FoundVolunteer, volunteerIfManaged } from './managedVolunteer'
import { maskedIdNumber } from './mask'
import { isPlatformNumber } from './number'
import { unseal } from './seal'

type FindDeps = Pick<Deps, 'keys' | 'people' | 'places'>

const phoneForm = /^1\d{10}$/

const idsOf = async ({ people, keys }: FindDeps, number: string): Promise<string[]> => {
  if (phoneForm.test(number)) return people.withPhone(lookupsOf(keys.lookup, 'phone', number))
  if (!isPlatformNumber(number)) return refuse('BAD_INPUT', 'number')
  const holder = await people.holder('number', plainLookup(number))
  return holder ? [holder] : []
}

const toFound = ({ keys }: FindDeps, { profile, volunteer }: FoundVolunteer): FoundPerson => {
  const idNumber = unseal(keys.encryption, { personId: profile.id, field: 'idNumber' }, volunteer.idNumber)
  const { name, number, identity, siteName } = volunteer
  return {
    person: { id: profile.id, name, number, identity, siteName, idNumberMasked: maskedIdNumber(idNumber) },
  }
}

/**
 * At the counter a manager finds a volunteer of the own sites by 平台编号 or phone number. A phone that several
 * of them share does not tell which one stands there.
 */
export const findPerson = async (deps: FindDeps, actor: Actor, input: { number: string }) => {
  const manager = await actingPerson(deps, actor)
  needManager(manager)
  const ids = await idsOf(deps, input.number.replace(/\s/g, ''))
  const volunteers = await Promise.all(ids.map(id => volunteerIfManaged(deps, manager, id)))
  const [first, ...others] = volunteers.filter(volunteer => volunteer !== undefined)
  if (others.length > 0) refuse('SEVERAL_FOUND', 'number')
  return first ? toFound(deps, first) : refuse('NOT_FOUND', 'number')
}
