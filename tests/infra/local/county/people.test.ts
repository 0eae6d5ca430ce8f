import { isMinor } from '../../../../functions/contracts/age'
import { birthDateOf } from '../../../../functions/contracts/idNumber'
import { isPlatformNumber } from '../../../../functions/contracts/platformNumber'
import { type PersonaKey, personas } from '../../../../infra/local/county/people/personas'
import { demoCounty } from './county'

const { people, teams, places } = demoCounty(1200)
const persona = (key: PersonaKey) => {
  const person = people.find(candidate => candidate.persona === key)
  if (!person) throw new Error(`persona ${key} is missing`)
  return person
}
const [team] = teams

test('as many people as asked for, and never fewer than the personas', () => {
  expect(people).toHaveLength(1200)
  expect(demoCounty(0).people.map(person => person.persona)).toEqual(personas.map(({ key }) => key))
})

test('the personas answer for the first team, its station, the institute above it and the center', () => {
  expect(persona('leader').grants).toEqual([{ role: 'leader', teamId: team?.id }])
  expect(persona('station').grants).toEqual([{ role: 'manager', siteId: team?.siteId }])
  expect(persona('institute').grants).toEqual([{ role: 'manager', siteId: team?.site.parentId }])
  expect(persona('center').grants).toEqual([{ role: 'manager', siteId: places.center.id }])
})

test('merchant and clerk serve one merchant, and the moderator moderates', () => {
  const [grant] = persona('merchant').grants
  const merchantId = grant && 'merchantId' in grant ? grant.merchantId : undefined
  expect(grant?.role).toBe('merchant')
  expect(persona('clerk').grants).toEqual([{ role: 'clerk', merchantId }])
  expect(persona('moderator').grants).toEqual([{ role: 'moderator' }])
})

test('volunteer is known by the card, resident is no volunteer, neither answers for anything', () => {
  expect(persona('volunteer')).toMatchObject({ volunteer: true, confirmed: true, grants: [] })
  expect(persona('resident')).toMatchObject({ volunteer: false, confirmed: false, grants: [] })
})

test('nobody shares an id, an account, a number, a phone or a card', () => {
  for (const field of ['id', 'account', 'number', 'phone', 'idNumber'] as const) {
    const values = people.flatMap(person => person[field] ?? [])
    expect(new Set(values).size).toBe(values.length)
  }
})

test('cards and numbers pass the checks of the product and belong to nobody', () => {
  for (const { idNumber, birthDate, number, phone } of people) {
    expect(birthDateOf(idNumber, '2026-11-22')).toBe(birthDate)
    expect(idNumber.startsWith('320000')).toBe(true)
    expect(isPlatformNumber(number)).toBe(true)
    expect(phone).toMatch(/^1380000\d{4}$/)
  }
})

test('who is under age has a grown-up volunteer as guardian', () => {
  const minors = people.filter(({ birthDate }) => isMinor(birthDate, '2026-11-22'))
  const adults = new Set(people.filter(({ adult, volunteer }) => adult && volunteer).map(({ id }) => id))
  expect(minors.length).toBeGreaterThan(0)
  expect(minors.every(({ guardianId = '' }) => adults.has(guardianId))).toBe(true)
  expect(people.filter(({ adult }) => !adult)).toEqual(minors)
})
