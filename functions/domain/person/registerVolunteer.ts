import { plainIdNumber } from '../../contracts/idNumber'
import type { VolunteerOut } from '../../contracts/person'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { refuse } from '../refusal'
import { actingPerson } from './access/acting'
import { wechatAnswer } from './login/wechatAnswer'
import { platformNumber } from './number/platformNumber'
import type { Profile, Volunteer } from './person'
import { checkRegistration } from './registration/check'
import { type Draft, draftOf } from './registration/draft'
import type { RegistrationForm } from './registration/form'
import { unseal } from './secret/seal'

type RegisterDeps = Pick<Deps, 'now' | 'keys' | 'wechat' | 'people' | 'places'>

const numberTries = 5

const toOut = ({ number, identity }: Volunteer): VolunteerOut => ({ volunteer: { number, identity } })

/** Registered already: with this card, the answer is what stands. */
const answerStanding = (
  { keys }: RegisterDeps,
  personId: string,
  volunteer: Volunteer,
  { idNumber }: RegistrationForm,
): VolunteerOut => {
  const known = unseal(keys.encryption, { personId, field: 'idNumber' }, volunteer.idNumber)
  return known === plainIdNumber(idNumber) ? toOut(volunteer) : refuse('ALREADY_REGISTERED')
}

/** WeChat vouches for a phone number only to the account that it belongs to. Undefined where its code is spent. */
const phoneOf = async ({ wechat }: RegisterDeps, { openid }: Profile, code: string) =>
  openid
    ? (await wechatAnswer(wechat.phoneNumber(code, openid)))?.phone
    : refuse('PHONE_CODE_INVALID', 'phoneCode')

type Spent = 'phone' | 'id-number' | 'person'

/** The volunteer, or what was taken meanwhile. */
const write = async (deps: RegisterDeps, draft: Draft, attempt = 0): Promise<Volunteer | Spent> => {
  const volunteer = { ...draft.volunteer, number: platformNumber(draft.personId, attempt) }
  const outcome = await deps.people.register({ ...draft, volunteer })
  if (outcome.done) return volunteer
  if (outcome.reason !== 'number') return outcome.reason
  if (attempt + 1 >= numberTries) throw new Error('no platform number was free')
  return write(deps, draft, attempt + 1)
}

const register = async (
  deps: RegisterDeps,
  actor: Actor,
  profile: Profile,
  form: RegistrationForm,
): Promise<Volunteer | Spent> => {
  const checked = await checkRegistration(deps, form, profile.id)
  if (!checked) return 'id-number'
  const phone = await phoneOf(deps, profile, form.phoneCode)
  return phone === undefined ? 'phone' : write(deps, draftOf(deps, actor, { form, checked, phone }))
}

/** Of two taps at once the second finds card and phone code spent by the first: that is no refusal. */
const answerMeanwhile = async (deps: RegisterDeps, actor: Actor, form: RegistrationForm, spent: Spent) => {
  const { volunteer } = await actingPerson(deps, actor)
  if (volunteer) return answerStanding(deps, actor.personId, volunteer, form)
  if (spent === 'phone') return refuse('PHONE_CODE_INVALID', 'phoneCode')
  return spent === 'id-number' ? refuse('ID_NUMBER_TAKEN', 'idNumber') : refuse('BUSY')
}

/**
 * Makes a person a volunteer. ID number and phone are kept sealed, and found again by keyed hashes alone. Asked again
 * with the same card it answers what stands.
 */
export const registerVolunteer = async (
  deps: RegisterDeps,
  actor: Actor,
  form: RegistrationForm,
): Promise<VolunteerOut> => {
  const profile = await actingPerson(deps, actor)
  if (profile.volunteer) return answerStanding(deps, actor.personId, profile.volunteer, form)
  const registered = await register(deps, actor, profile, form)
  return typeof registered === 'string' ? answerMeanwhile(deps, actor, form, registered) : toOut(registered)
}
