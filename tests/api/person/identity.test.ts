import { derivedId } from '../../../functions/domain/ids'
import { startApi, type TestApi } from '../../support/api/api'
import { closeById, county, personId } from '../../support/county/county'
import { childForm, newcomer, registered, registrationForm } from '../../support/county/newcomers'
import { itemsOf } from '../../support/store/items'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const people = () => itemsOf(api.store.tables, 'people')

const refusedWithout = async (name: string, ofPerson: string, code: string) => {
  const before = await people()
  expect(await (await api.as(name)).refused('confirmIdentity', { personId: ofPerson })).toBe(code)
  expect(await people()).toEqual(before)
}

describe('confirming an identity', () => {
  test.each(['station', 'institute', 'center'])('is for the manager of the %s', async name => {
    const volunteer = await registered(api)
    const manager = await api.as(name)
    const answer = await manager.ok('confirmIdentity', { personId: volunteer.personId })
    expect(answer).toEqual({ identity: 'confirmed' })
    expect((await volunteer.ok('getMe', {})).profile.identity).toBe('confirmed')
    const standing = await api.deps.ledger.standing(volunteer.personId)
    expect(standing?.account).toMatchObject({ volunteer: true, confirmed: true })
    expect(standing?.profile.volunteer?.confirmation).toMatchObject({
      managerId: manager.personId,
      at: api.clock.now().toISOString(),
    })
  })

  test.each(['resident', 'volunteer', 'leader', 'merchant', 'clerk', 'moderator'])(
    'is not for the %s',
    async name => {
      const { personId: of } = await registered(api)
      await refusedWithout(name, of, 'FORBIDDEN')
    },
  )

  test('of the own card is for another manager, of nobody’s for none', async () => {
    await refusedWithout('station', personId('station'), 'OWN_IDENTITY')
    await refusedWithout('center', personId('center'), 'OWN_IDENTITY')
    await refusedWithout('leader', personId('leader'), 'FORBIDDEN')
  })

  test('elsewhere, of nobody and of who is no volunteer finds nothing', async () => {
    const { personId: of } = await registered(api)
    await refusedWithout('elsewhere', of, 'NOT_FOUND')
    await refusedWithout('station', derivedId('per', 'nobody'), 'NOT_FOUND')
    await refusedWithout('station', (await newcomer(api)).personId, 'NOT_FOUND')
    const ofTown = await registered(api, { ...registrationForm(), siteId: county.institute })
    await refusedWithout('station', ofTown.personId, 'NOT_FOUND')
  })

  test('stands, whatever movement of points saw the account before', async () => {
    const { personId: of } = await registered(api)
    const seen = await api.deps.ledger.account(of, { fresh: true })
    await (await api.as('station')).ok('confirmIdentity', { personId: of })
    expect((await api.deps.ledger.account(of, { fresh: true }))?.rev).toBeGreaterThan(seen?.rev ?? 0)
  })

  test('again has the same answer and changes nothing', async () => {
    const { personId: of } = await registered(api)
    const station = await api.as('station')
    const first = await station.ok('confirmIdentity', { personId: of }, 'request-confirm')
    const before = await people()
    expect(await station.ok('confirmIdentity', { personId: of }, 'request-confirm')).toEqual(first)
    expect(await station.ok('confirmIdentity', { personId: of })).toEqual(first)
    expect(await (await api.as('center')).ok('confirmIdentity', { personId: of })).toEqual(first)
    expect(await people()).toEqual(before)
  })

  test('of another person under the same key is a confirmation of its own', async () => {
    const [one, other] = [await registered(api), await registered(api)]
    const station = await api.as('station')
    for (const { personId: of, ok } of [one, other]) {
      await station.ok('confirmIdentity', { personId: of, key: 'intent-confirm' })
      expect((await ok('getMe', {})).profile.identity).toBe('confirmed')
    }
  })

  test('again of whoever was closed since finds nobody', async () => {
    const { personId: of } = await registered(api)
    await (await api.as('station')).ok('confirmIdentity', { personId: of })
    await closeById(api.store.tables, of)
    await refusedWithout('station', of, 'NOT_FOUND')
  })

  test('by managers at once, one of whom taps twice, is one confirmation', async () => {
    const { personId: of } = await registered(api)
    const station = await api.as('station')
    const managers = [station, station, await api.as('institute'), await api.as('center')]
    const answers = await Promise.all(
      managers.map(manager => manager.ok('confirmIdentity', { personId: of })),
    )
    expect(answers).toEqual(managers.map(() => ({ identity: 'confirmed' })))
    const records = (await people()).filter(
      ({ type, personId: about }) => type === 'confirmation' && about === of,
    )
    expect(records).toHaveLength(1)
  })

  test.each([[{ personId: 'per_1', key: '#own' }], [{ personId: 'per_1', identity: 'no' }]])(
    'with %p is bad input',
    async input =>
      expect(await (await api.as('station')).refused('confirmIdentity', input)).toBe('BAD_INPUT'),
  )
})

describe('finding a volunteer at the counter', () => {
  test('shows by number or phone what is compared with the card', async () => {
    const { volunteer, form, personId: id } = await registered(api)
    const station = await api.as('station')
    const { person } = await station.ok('findPerson', { number: volunteer.number })
    expect(person).toEqual({
      id,
      name: '欧阳小明',
      number: volunteer.number,
      identity: 'unconfirmed',
      siteName: '运河社区文明实践站',
      idNumberMasked: `3299**********${form.idNumber.slice(-4)}`,
    })
    const spaced = volunteer.number.replace(/(\d{4})/g, '$1 ')
    expect((await station.ok('findPerson', { number: spaced })).person.id).toBe(id)
    expect((await station.ok('findPerson', { number: form.phoneCode.slice(-11) })).person.id).toBe(id)
  })

  const atCounter = async (number: string) =>
    (await (await api.as('station')).ok('findPerson', { number })).person

  test('shows whom a minor’s form named, and of an adult nobody', async () => {
    const parent = await registered(api, { ...registrationForm(), siteId: county.elsewhere })
    const { volunteer } = await registered(api, {
      ...childForm(),
      guardianNumber: parent.volunteer.number,
    })
    const guardian = { name: parent.form.name, number: parent.volunteer.number }
    expect(await atCounter(volunteer.number)).toMatchObject({ number: volunteer.number, guardian })
    expect(await atCounter((await registered(api)).volunteer.number)).not.toHaveProperty('guardian')
  })

  test('asks after no guardian once the minor is of age', async () => {
    const parent = await registered(api)
    const almost = registrationForm('2008-11-22')
    const { volunteer } = await registered(api, { ...almost, guardianNumber: parent.volunteer.number })
    expect(await atCounter(volunteer.number)).toHaveProperty('guardian')
    api.clock.advance(24 * 60)
    expect(await atCounter(volunteer.number)).not.toHaveProperty('guardian')
  })

  test('reads one more person for a minor alone', async () => {
    const parent = await registered(api)
    const { volunteer } = await registered(api, {
      ...childForm(),
      guardianNumber: parent.volunteer.number,
    })
    const { people: store } = api.deps
    const profile = jest.fn(store.profile)
    api.deps.people = { ...store, profile }
    await atCounter(parent.volunteer.number)
    const forAdult = profile.mock.calls.length
    await atCounter(volunteer.number)
    api.deps.people = store
    expect(profile.mock.calls.length).toBe(2 * forAdult + 1)
  })

  test('is for managers, and within their sites', async () => {
    const { volunteer, form } = await registered(api)
    for (const name of ['resident', 'volunteer', 'leader', 'merchant', 'clerk', 'moderator'])
      expect(await (await api.as(name)).refused('findPerson', { number: volunteer.number })).toBe('FORBIDDEN')
    const elsewhere = await api.as('elsewhere')
    expect(await elsewhere.refused('findPerson', { number: volunteer.number })).toBe('NOT_FOUND')
    expect(await elsewhere.refused('findPerson', { number: form.phoneCode.slice(-11) })).toBe('NOT_FOUND')
  })

  test('by a phone that a family shares asks for the number', async () => {
    const one = await registered(api)
    const { phoneCode } = one.form
    await registered(api, { ...registrationForm(), phoneCode, siteId: county.elsewhere })
    const station = await api.as('station')
    const phone = phoneCode.slice(-11)
    expect((await station.ok('findPerson', { number: phone })).person.id).toBe(one.personId)
    await registered(api, { ...registrationForm(), phoneCode })
    expect(await station.refused('findPerson', { number: phone })).toBe('SEVERAL_FOUND')
  })

  test('tells a number that was never given from a mistyped one', async () => {
    const station = await api.as('station')
    const { volunteer } = await registered(api)
    const last = Number(volunteer.number.slice(-1))
    const mistyped = volunteer.number.slice(0, -1) + ((last + 1) % 10)
    for (const number of [mistyped, '1', 'abc', '', '1'.repeat(31)])
      expect(await station.refused('findPerson', { number })).toBe('BAD_INPUT')
    expect(await station.refused('findPerson', { number: '13899999999' })).toBe('NOT_FOUND')
  })
})
