import { WechatError } from '../../../functions/domain/wechatError'
import { startApi, type TestApi } from '../../support/api/api'
import { closeById, county } from '../../support/county/county'
import { idNumberOf } from '../../support/county/idNumber'
import { newcomer, registered, registrationForm } from '../../support/county/newcomers'
import { registrationOf } from '../../support/county/registration'
import { unchanged } from '../../support/store/unchanged'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const { people, refusedWithout } = registrationOf(() => api)

const changesNothing = <Answer>(work: () => Promise<Answer>) => unchanged(api.store.tables, work)

describe('an ID number that is taken', () => {
  test('is refused without a word about whose it is, and the way back is told', async () => {
    const { form, personId, volunteer } = await registered(api)
    const other = await newcomer(api)
    const before = await people()
    const taken = { ...registrationForm(), idNumber: form.idNumber }
    const { status, body } = await other.send('registerVolunteer', taken)
    expect(status).toBe(409)
    expect(body).toMatchObject({
      error: {
        code: 'ID_NUMBER_TAKEN',
        message: '该证件已登记。如非本人操作，请带证件到就近文明实践站核验找回。',
        field: 'idNumber',
      },
    })
    for (const secret of [personId, volunteer.number, '欧阳', form.idNumber])
      expect(JSON.stringify(body)).not.toContain(secret)
    expect(await people()).toEqual(before)
  })

  test('does not spend the phone code', async () => {
    const { form } = await registered(api)
    const { wechat } = api.deps
    let asked = 0
    api.deps.wechat = {
      ...wechat,
      phoneNumber: (...input) => {
        asked++
        return wechat.phoneNumber(...input)
      },
    }
    await refusedWithout({ idNumber: form.idNumber }, 'ID_NUMBER_TAKEN')
    expect(asked).toBe(0)
    api.deps.wechat = wechat
  })

  test('is found under the lookup key that is being rotated out', async () => {
    const { form } = await registered(api)
    const { keys } = api.deps
    const next = keys.cursor.keys[keys.cursor.kid] as Uint8Array
    api.deps.keys = { ...keys, lookup: { kid: 'next', keys: { ...keys.lookup.keys, next } } }
    await refusedWithout({ idNumber: form.idNumber }, 'ID_NUMBER_TAKEN')
    await registered(api)
    api.deps.keys = keys
  })

  test('goes to one of ten who send it at once', async () => {
    const newcomers = await Promise.all(Array.from({ length: 10 }, () => newcomer(api)))
    const { idNumber } = registrationForm()
    const answers = await Promise.all(
      newcomers.map(person => person.send('registerVolunteer', { ...registrationForm(), idNumber })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const codes = answers
      .filter(({ status }) => status !== 200)
      .map(({ body }) => (body as { error: { code: string } }).error.code)
    expect(new Set(codes)).toEqual(new Set(['ID_NUMBER_TAKEN']))
  })
})

describe('registering again', () => {
  test('with the same card is told number and identity as they are now, though the phone code is spent', async () => {
    const person = await registered(api)
    const { wechat } = api.deps
    const phoneNumber = jest.fn(() => Promise.reject(new WechatError('invalid-code', '/phone')))
    api.deps.wechat = { ...wechat, phoneNumber }
    const again = () => person.ok('registerVolunteer', person.form)
    expect(await changesNothing(again)).toEqual({ volunteer: person.volunteer })
    await (await api.as('station')).ok('confirmIdentity', { personId: person.personId })
    const confirmed = { volunteer: { ...person.volunteer, identity: 'confirmed' } }
    expect(await changesNothing(again)).toEqual(confirmed)
    api.deps.wechat = wechat
    expect(phoneNumber).not.toHaveBeenCalled()
  })

  test('with the same card says nothing anew: name, site and key of the first form stand', async () => {
    const person = await registered(api, { ...registrationForm(), key: 'intent-register' } as never)
    const other = idNumberOf('1990-03-07', 999)
    await changesNothing(async () => {
      for (const change of [{ name: '李雷' }, { siteId: county.center }, { key: 'another-intent' }])
        expect(await person.ok('registerVolunteer', { ...person.form, ...change })).toEqual({
          volunteer: person.volunteer,
        })
      for (const key of ['intent-register', 'another-intent'])
        expect(await person.refused('registerVolunteer', { ...person.form, idNumber: other, key })).toBe(
          'ALREADY_REGISTERED',
        )
    })
    expect((await person.ok('getMe', {})).profile).toMatchObject({ name: '欧阳小明', siteId: county.station })
  })

  test('with another card is refused, and the card is free for whose it is', async () => {
    const person = await registered(api)
    const form = registrationForm()
    const { body } = await changesNothing(() => person.send('registerVolunteer', form))
    expect(body).toMatchObject({ error: { code: 'ALREADY_REGISTERED' } })
    await registered(api, form)
  })

  test('by taps at once is one registration, all of them answered, though one alone has the phone code', async () => {
    const person = await newcomer(api)
    const form = registrationForm()
    const { wechat } = api.deps
    const spent = new Set<string>()
    const phoneNumber: typeof wechat.phoneNumber = async (code, openid) => {
      if (spent.has(code)) throw new WechatError('invalid-code', '/phone')
      spent.add(code)
      return wechat.phoneNumber(code, openid)
    }
    api.deps.wechat = { ...wechat, phoneNumber }
    const taps = Array.from({ length: 5 }, () => person.send('registerVolunteer', form))
    const answers = await Promise.all(taps)
    api.deps.wechat = wechat
    expect(answers.map(({ status }) => status)).toEqual(taps.map(() => 200))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const guards = (await people()).filter(
      ({ type, personId: of }) => type === 'guard' && of === person.personId,
    )
    expect(guards.map(({ field }) => field).sort()).toEqual(['id-number', 'number', 'openid'])
  })
})

describe('when the other tap wins between look and write', () => {
  const raced = async (change: Record<string, unknown>) => {
    const person = await newcomer(api)
    const form = registrationForm()
    const { people: store } = api.deps
    let first: unknown
    api.deps.people = {
      ...store,
      holder: async (...input) => {
        api.deps.people = store
        first = await person.ok('registerVolunteer', form)
        return store.holder(...input)
      },
    }
    const second = await person.send('registerVolunteer', { ...form, ...change })
    return { first, second }
  }

  test.each([
    ['the same form', {}],
    ['a form under another key', { key: 'intent-other' }],
  ])('%s has the same answer', async (_, change) => {
    const { first, second } = await raced(change)
    expect(second).toEqual({ status: 200, body: first })
  })

  test('another card is refused by the state', async () => {
    const { second } = await raced({ idNumber: idNumberOf('1990-03-07', 998) })
    expect(second.body).toMatchObject({ error: { code: 'ALREADY_REGISTERED' } })
  })
})

test('a closed person does not register', async () => {
  const person = await newcomer(api)
  await closeById(api.store.tables, person.personId)
  expect(await person.refused('registerVolunteer', registrationForm())).toBe('FORBIDDEN')
})

test('whose platform number is taken gets the next one', async () => {
  const first = await registered(api)
  const person = await newcomer(api)
  const { people: store } = api.deps
  let tries = 0
  api.deps.people = {
    ...store,
    register: registration => {
      tries++
      const number = tries === 1 ? first.volunteer.number : registration.volunteer.number
      return store.register({ ...registration, volunteer: { ...registration.volunteer, number } })
    },
  }
  const { volunteer } = await person.ok('registerVolunteer', registrationForm())
  api.deps.people = store
  expect(tries).toBe(2)
  expect(volunteer.number).not.toBe(first.volunteer.number)
  expect((await person.ok('getMe', {})).profile.number).toBe(volunteer.number)
})
