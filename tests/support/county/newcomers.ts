import type { LoginOut, VolunteerOut } from '../../../functions/contracts/person'
import type { Caller, TestApi } from '../api/api'
import { county } from './county'
import { idNumberOf } from './idNumber'

let people = 0

/** Somebody who opens the mini-program for the first time, with an own WeChat account. */
export const newcomer = async (api: TestApi, code = `persona:newcomer-${people++}`): Promise<Caller> => {
  const { token, person }: LoginOut = await api.anonymous.ok('login', { code })
  return { ...api.withToken(token), personId: person.id }
}

let forms = 0

/** A form that can be sent: an adult of the village, with a card and a phone nobody has yet. */
export const registrationForm = (birthDate = '1990-03-07') => {
  forms++
  return {
    name: '欧阳小明',
    idType: 'resident-id' as const,
    idNumber: idNumberOf(birthDate, forms),
    phoneCode: `phone:138${String(forms).padStart(8, '0')}`,
    siteId: county.station,
    skills: ['driving' as const],
    consents: [
      { purpose: 'service' as const, version: '1' },
      { purpose: 'id-number' as const, version: '1' },
    ],
  }
}

type Form = ReturnType<typeof registrationForm> & { guardianId?: string; guardianNumber?: string }

/** The same of a child of fourteen, who needs a guardian. */
export const childForm = () => registrationForm('2012-05-01')

/** A newcomer who has registered, unless the form says otherwise as an adult of the village. */
export const registered = async (
  api: TestApi,
  form: Form = registrationForm(),
): Promise<Caller & { volunteer: VolunteerOut['volunteer']; form: Form }> => {
  const caller = await newcomer(api)
  const { volunteer } = await caller.ok('registerVolunteer', form)
  return { ...caller, volunteer, form }
}
