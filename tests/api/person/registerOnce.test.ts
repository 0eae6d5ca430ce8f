import { WechatError } from '../../../functions/domain/wechatError'
import { startApi, type TestApi } from '../../support/api/api'
import { closeById, county } from '../../support/county/county'
import { idNumberOf } from '../../support/county/idNumber'
import { newcomer, registered, registrationForm } from '../../support/county/newcomers'
import { registrationOf } from '../../support/county/registration'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const { people, refusedWithout } = registrationOf(() => api)

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
  test('is refused by its state under another key or none', async () => {
    const { refused, form } = await registered(api)
    const before = await people()
    expect(await refused('registerVolunteer', form)).toBe('ALREADY_REGISTERED')
    expect(await refused('registerVolunteer', { ...form, key: 'another-intent' })).toBe('ALREADY_REGISTERED')
    expect(await refused('registerVolunteer', registrationForm())).toBe('ALREADY_REGISTERED')
    expect(await people()).toEqual(before)
  })

  test('with the same key is answered as at first, though the phone code is spent', async () => {
    const person = await newcomer(api)
    const form = { ...registrationForm(), key: 'intent-register' }
    const first = await person.ok('registerVolunteer', form)
    const before = await people()
    const { wechat } = api.deps
    const spent = () => Promise.reject(new WechatError('invalid-code', '/phone'))
    api.deps.wechat = { ...wechat, phoneNumber: spent }
    expect(await person.ok('registerVolunteer', form)).toEqual(first)
    api.deps.wechat = wechat
    expect(await people()).toEqual(before)
  })

  test('with the same key and another body is told so', async () => {
    const person = await newcomer(api)
    const form = { ...registrationForm(), key: 'intent-reused' }
    await person.ok('registerVolunteer', form)
    const before = await people()
    for (const change of [
      { name: '李雷' },
      { siteId: county.center },
      { idNumber: idNumberOf('1991-01-01') },
    ])
      expect(await person.refused('registerVolunteer', { ...form, ...change })).toBe('KEY_REUSED')
    expect(await people()).toEqual(before)
  })

  test('by two taps at once is one registration with one answer', async () => {
    const person = await newcomer(api)
    const form = { ...registrationForm(), key: 'intent-double-tap' }
    const taps = Array.from({ length: 5 }, () => person.ok('registerVolunteer', form))
    const answers = await Promise.all(taps)
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  })
})

describe('when the other tap wins between look and write', () => {
  const raced = async (change: Record<string, unknown>) => {
    const person = await newcomer(api)
    const form = { ...registrationForm(), key: 'intent-raced' }
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

  test('the same intent has the same answer', async () => {
    const { first, second } = await raced({})
    expect(second).toEqual({ status: 200, body: first })
  })

  test('another intent is refused by the state', async () => {
    const { second } = await raced({ key: 'intent-other' })
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
