import { refusals } from '../../../functions/contracts/errors'
import { derivedId } from '../../../functions/domain/ids'
import { platformNumber } from '../../../functions/domain/person/number/platformNumber'
import { startApi, type TestApi } from '../../support/api/api'
import { closeById } from '../../support/county/county'
import { childForm, newcomer, registered, registrationForm } from '../../support/county/newcomers'
import { registrationOf } from '../../support/county/registration'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const { people, refusedWithout } = registrationOf(() => api)

describe('a minor', () => {
  test('registers with an adult volunteer as guardian, who is kept', async () => {
    const parent = await registered(api)
    const { personId } = await registered(api, { ...childForm(), guardianId: parent.personId })
    expect((await api.deps.people.profile(personId))?.volunteer?.guardianId).toBe(parent.personId)
  })

  test('needs one who is an adult and a volunteer', async () => {
    const parent = await registered(api)
    const sibling = await registered(api, { ...childForm(), guardianId: parent.personId })
    const neighbour = await newcomer(api)
    for (const guardianId of [sibling.personId, neighbour.personId, derivedId('per', 'nobody'), undefined])
      await refusedWithout({ ...childForm(), guardianId }, 'GUARDIAN_NEEDED')
  })

  test('is not the own guardian', async () => {
    const person = await newcomer(api)
    expect(await person.refused('registerVolunteer', { ...childForm(), guardianId: person.personId })).toBe(
      'GUARDIAN_NEEDED',
    )
  })

  test('an adult’s guardian is not kept', async () => {
    const parent = await registered(api)
    const { personId } = await registered(api, { ...registrationForm(), guardianId: parent.personId })
    expect((await api.deps.people.profile(personId))?.volunteer?.guardianId).toBeUndefined()
  })
})

describe('a minor who names the guardian by number', () => {
  const guardianOf = async (personId: string) =>
    (await api.deps.people.profile(personId))?.volunteer?.guardianId
  const spaced = (number: string) => number.replace(/(\d{4})/g, '$1 ')

  const wide = (number: string) =>
    number.replace(/\d/g, digit => String.fromCharCode(0xfee0 + digit.charCodeAt(0)))

  test('registers, the number typed in groups, in full width or not, and the guardian’s consent is kept', async () => {
    const { volunteer, personId: parent } = await registered(api)
    for (const guardianNumber of [volunteer.number, spaced(volunteer.number), wide(volunteer.number)]) {
      const form = childForm()
      const consents = [...form.consents, { purpose: 'guardian' as const, version: '1' }]
      const { personId } = await registered(api, { ...form, consents, guardianNumber } as typeof form)
      const kept = (await api.deps.people.profile(personId))?.volunteer
      expect(kept?.guardianId).toBe(parent)
      expect(kept?.consents.map(({ purpose }) => purpose)).toContain('guardian')
    }
  })

  test('is refused alike whatever is wrong with the number, and nothing changes', async () => {
    const parent = await registered(api)
    const sibling = await registered(api, { ...childForm(), guardianNumber: parent.volunteer.number })
    const gone = await registered(api)
    await closeById(api.store.tables, gone.personId)
    const nobodys = platformNumber('per_nobody', 0)
    const mistyped = parent.volunteer.number.replace(/.$/, digit => String((Number(digit) + 1) % 10))
    const numbers = [nobodys, mistyped, '妈妈', sibling.volunteer.number, gone.volunteer.number]
    for (const guardianNumber of numbers)
      expect(await refusedWithout({ ...childForm(), guardianNumber }, 'GUARDIAN_NEEDED')).toEqual({
        code: 'GUARDIAN_NEEDED',
        message: refusals.GUARDIAN_NEEDED,
        field: 'guardianNumber',
      })
  })

  test('is not the own guardian', async () => {
    const child = await newcomer(api)
    const guardianNumber = platformNumber(child.personId, 0)
    expect(await child.refused('registerVolunteer', { ...childForm(), guardianNumber })).toBe(
      'GUARDIAN_NEEDED',
    )
  })

  test('has the number looked at, whatever id stands beside it', async () => {
    const { personId, volunteer } = await registered(api)
    const guardianNumber = platformNumber('per_nobody', 0)
    await refusedWithout({ ...childForm(), guardianNumber, guardianId: personId }, 'GUARDIAN_NEEDED')
    const beside = { guardianNumber: volunteer.number, guardianId: derivedId('per', 'nobody') }
    const child = await registered(api, { ...childForm(), ...beside })
    expect(await guardianOf(child.personId)).toBe(personId)
  })

  test('does not spend the phone code on a wrong one', async () => {
    const { wechat } = api.deps
    const phoneNumber = jest.fn(wechat.phoneNumber)
    api.deps.wechat = { ...wechat, phoneNumber }
    await refusedWithout(
      { ...childForm(), guardianNumber: platformNumber('per_nobody', 0) },
      'GUARDIAN_NEEDED',
    )
    api.deps.wechat = wechat
    expect(phoneNumber).not.toHaveBeenCalled()
  })

  test('sent again is told what stands: another guardian than the first is not taken by it', async () => {
    const [parent, other] = [await registered(api), await registered(api)]
    const child = await newcomer(api)
    const form = { ...childForm(), guardianNumber: parent.volunteer.number }
    const first = await child.ok('registerVolunteer', form)
    const before = await people()
    expect(await child.ok('registerVolunteer', form)).toEqual(first)
    const another = { ...form, guardianNumber: other.volunteer.number }
    expect(await child.ok('registerVolunteer', another)).toEqual(first)
    expect(await people()).toEqual(before)
    expect(await guardianOf(child.personId)).toBe(parent.personId)
  })

  test('is refused under ten, with a guardian or without', async () => {
    const { volunteer } = await registered(api)
    const young = registrationForm('2017-01-01')
    await refusedWithout({ ...young, guardianNumber: volunteer.number }, 'TOO_YOUNG')
  })
})
