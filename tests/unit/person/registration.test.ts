import { isMinor } from '../../../functions/contracts/age'
import type { Profile, Volunteer } from '../../../functions/domain/person/person'
import {
  needBirthDate,
  needConsents,
  needGuardian,
  newVolunteer,
} from '../../../functions/domain/person/registration/form'
import { Refusal } from '../../../functions/domain/refusal'
import { idNumberOf } from '../../support/county/idNumber'

const today = '2026-11-21'
const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'none'
}

const consent = (purpose: string) => ({ purpose, version: '1' }) as { purpose: 'service'; version: string }

test('both needed consents are given', () => {
  const codeFor = (...purposes: string[]) => codeOf(() => needConsents({ consents: purposes.map(consent) }))
  expect(codeFor('service', 'id-number')).toBe('none')
  expect(codeFor('photo', 'id-number', 'service')).toBe('none')
  expect(codeFor('service')).toBe('CONSENT_NEEDED')
  expect(codeFor('id-number')).toBe('CONSENT_NEEDED')
  expect(codeFor()).toBe('CONSENT_NEEDED')
})

test('one registers from the tenth birthday on', () => {
  expect(needBirthDate(idNumberOf('2016-11-21'), today)).toBe('2016-11-21')
  expect(codeOf(() => needBirthDate(idNumberOf('2016-11-22'), today))).toBe('TOO_YOUNG')
  expect(codeOf(() => needBirthDate('1', today))).toBe('ID_NUMBER_INVALID')
})

test('a guardian is wanted up to the day before the eighteenth birthday', () => {
  expect(isMinor('2008-11-22', today)).toBe(true)
  expect(isMinor('2008-11-21', today)).toBe(false)
})

const guardian = (changes: Partial<Profile>, birthDate = '1980-01-01'): Profile => ({
  id: 'per_1',
  displayName: '王*',
  grants: [],
  status: 'active',
  sessionVersion: 1,
  volunteer: { birthDate } as Volunteer,
  ...changes,
})

test('the guardian is an adult volunteer', () => {
  const codeFor = (profile: Profile | undefined) =>
    codeOf(() => needGuardian(profile, today, 'guardianNumber'))
  expect(codeFor(guardian({}))).toBe('none')
  expect(codeFor(guardian({}, '2010-01-01'))).toBe('GUARDIAN_NEEDED')
  expect(codeFor(guardian({ volunteer: undefined }))).toBe('GUARDIAN_NEEDED')
  expect(codeFor(guardian({ status: 'closed' }))).toBe('GUARDIAN_NEEDED')
  expect(codeFor(undefined)).toBe('GUARDIAN_NEEDED')
})

test('what is kept: each consent once with version and time, each skill once, no guardian for an adult', () => {
  const site = { id: 'sit_1', name: '运河社区文明实践站', kind: 'station', path: ['sit_0', 'sit_1'] } as const
  const form = {
    name: '王小明',
    idType: 'resident-id',
    idNumber: '1',
    phoneCode: 'phone:13800000001',
    siteId: 'sit_1',
    skills: ['driving', 'driving', 'repair'],
    consents: [
      { purpose: 'service', version: '1' },
      { purpose: 'id-number', version: '1' },
      { purpose: 'service', version: '2' },
    ],
  } as const
  const at = '2026-11-21T06:00:00.000Z'
  const volunteer = newVolunteer(
    { ...form, skills: [...form.skills], consents: [...form.consents] },
    { ...site, path: [...site.path] },
    {
      idNumber: { kid: '1', text: 'sealed' },
      birthDate: '1990-01-01',
      guardianId: undefined,
      registeredAt: at,
      by: 'req_1',
    },
  )
  expect(volunteer).toEqual({
    name: '王小明',
    identity: 'unconfirmed',
    idType: 'resident-id',
    idNumber: { kid: '1', text: 'sealed' },
    birthDate: '1990-01-01',
    siteId: 'sit_1',
    siteName: '运河社区文明实践站',
    skills: ['driving', 'repair'],
    consents: [
      { purpose: 'service', version: '2', at },
      { purpose: 'id-number', version: '1', at },
    ],
    registeredAt: at,
    by: 'req_1',
  })
  expect(volunteer.guardianId).toBeUndefined()
})
