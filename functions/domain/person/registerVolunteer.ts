import { plainIdNumber } from '../../contracts/idNumber'
import type { VolunteerOut } from '../../contracts/person'
import type { Deps } from '../deps'
import { type Actor, type Intent, intentOf, isRepeat } from '../intent'
import { Refusal, refuse } from '../refusal'
import { actingPerson, activePerson } from './access/acting'
import { wechatAnswer } from './login/wechatAnswer'
import { platformNumber } from './number/platformNumber'
import type { Profile, Volunteer } from './person'
import { checkRegistration } from './registration/check'
import { type Draft, draftOf } from './registration/draft'
import type { RegistrationForm } from './registration/form'
import { lookupsOf } from './secret/lookup'

type RegisterDeps = Pick<Deps, 'now' | 'keys' | 'wechat' | 'people' | 'places'>

const numberTries = 5

/** As it was made, whoever has seen the card since. */
const toOut = ({ number }: Volunteer): VolunteerOut => ({ volunteer: { number, identity: 'unconfirmed' } })

/** The answer to a volunteer: the first one again, if this is the intent that registered. */
const answerAgain = (volunteer: Volunteer, intent: Intent): VolunteerOut =>
  isRepeat(volunteer, intent) ? toOut(volunteer) : refuse('ALREADY_REGISTERED')

/** The ID number goes in as its lookup: a hash that is kept must not tell it to whoever tries all dates. */
const intentOfForm = (deps: RegisterDeps, actor: Actor, form: RegistrationForm): Intent => {
  const { current } = lookupsOf(deps.keys.lookup, 'idNumber', plainIdNumber(form.idNumber))
  return intentOf(actor, 'registerVolunteer', { ...form, idNumber: current })
}

/** WeChat vouches for a phone number only to the account that it belongs to. */
const phoneOf = async ({ wechat }: RegisterDeps, { openid }: Profile, code: string): Promise<string> => {
  if (!openid) return refuse('PHONE_CODE_INVALID', 'phoneCode')
  return (await wechatAnswer(wechat.phoneNumber(code, openid), 'PHONE_CODE_INVALID')).phone
}

const write = async (
  deps: RegisterDeps,
  draft: Draft,
  intent: Intent,
  attempt = 0,
): Promise<VolunteerOut> => {
  const volunteer = { ...draft.volunteer, number: platformNumber(draft.personId, attempt) }
  const outcome = await deps.people.register({ ...draft, volunteer })
  if (outcome.done) return toOut(volunteer)
  if (outcome.reason === 'id-number') return refuse('ID_NUMBER_TAKEN', 'idNumber')
  if (outcome.reason === 'person') {
    const found = activePerson(outcome.profile).volunteer
    if (found) return answerAgain(found, intent)
  }
  if (attempt + 1 >= numberTries) throw new Error('no platform number was free')
  return write(deps, draft, intent, attempt + 1)
}

/** Of two taps at once the second finds card and phone code spent by the first: that is no refusal. */
const answerMeanwhile = async (deps: RegisterDeps, { personId }: Actor, intent: Intent, error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  const profile = await deps.people.profile(personId, { fresh: true })
  if (!profile?.volunteer) throw error
  return answerAgain(profile.volunteer, intent)
}

/** Makes a person a volunteer. ID number and phone are kept sealed, and found again by keyed hashes alone. */
export const registerVolunteer = async (
  deps: RegisterDeps,
  actor: Actor,
  form: RegistrationForm,
): Promise<VolunteerOut> => {
  const intent = intentOfForm(deps, actor, form)
  const profile = await actingPerson(deps, actor)
  if (profile.volunteer) return answerAgain(profile.volunteer, intent)
  try {
    const checked = await checkRegistration(deps, form, plainIdNumber(form.idNumber))
    const phone = await phoneOf(deps, profile, form.phoneCode)
    return await write(deps, draftOf(deps, actor, { form, checked, phone, intent }), intent)
  } catch (error) {
    return answerMeanwhile(deps, actor, intent, error)
  }
}
