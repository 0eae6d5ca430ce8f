import type { FoundPerson, LoginOut, PersonOut, VolunteerOut } from '../../../functions/contracts/person'
import type { PersonApi } from '../../../functions/contracts/person.input'
import { idNumberOf } from '../county/idNumber'
import type { Examples } from './example'

export const person = (more: Partial<PersonOut> = {}): PersonOut => ({
  id: 'per_1',
  roles: ['volunteer', 'leader'],
  scopes: { teamIds: ['tea_1'], siteIds: [] },
  displayName: '周*',
  consents: ['service', 'id-number', 'location'],
  ...more,
})

export const loggedIn = (more: Partial<LoginOut> = {}): LoginOut => ({
  ...{ token: 't', renewToken: 'r', expiresIn: 900, person: person() },
  ...more,
})

export const registered = (more: Partial<VolunteerOut['volunteer']> = {}): VolunteerOut => ({
  volunteer: { number: '320382001288', identity: 'unconfirmed', ...more },
})

export const found = (more: Partial<FoundPerson['person']> = {}): FoundPerson => ({
  person: {
    id: 'per_shown',
    name: '苏念安',
    number: '320382001288',
    identity: 'unconfirmed',
    idNumberMasked: '329999********0611',
    siteName: '柳岸社区文明实践站',
    ...more,
  },
})

export const personExamples: Examples<PersonApi> = {
  login: { request: { code: 'persona:sample' }, answer: () => loggedIn() },
  renew: {
    request: { renewToken: 'sample' },
    answer: () => loggedIn({ token: 't2', renewToken: 'r2' }),
  },
  registerVolunteer: {
    request: {
      name: '欧阳小明',
      idType: 'resident-id',
      idNumber: idNumberOf('1990-03-07'),
      phoneCode: 'phone:13800000000',
      siteId: 'sit_none',
      skills: ['driving'],
      consents: [{ purpose: 'service', version: '1' }],
      guardianId: 'per_none',
      guardianNumber: '100186203417',
      key: 'sample key',
    },
    answer: () => registered(),
  },
  confirmIdentity: {
    request: { personId: 'per_none', key: 'sample key' },
    answer: () => ({ identity: 'confirmed' }),
  },
  findPerson: { request: { number: 'YX00000000' }, answer: () => found() },
}
