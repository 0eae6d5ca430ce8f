import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { type RefusalBody, refusals } from '../../functions/contracts/errors'
import { isPlatformNumber } from '../../functions/contracts/platformNumber'
import { profileKey } from '../../functions/data/personItems'
import { derivedId } from '../../functions/domain/ids'
import { platformNumber } from '../../functions/domain/person/number'
import { WechatError, type WechatFailure } from '../../functions/wechat/error'
import { startApi, type TestApi } from '../support/api'
import { county } from '../support/county'
import { idNumberOf } from '../support/idNumber'
import { itemsOf } from '../support/items'
import { childForm, newcomer, registered, registrationForm } from '../support/newcomers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const people = () => itemsOf(api.store.tables, 'people')

const close = (personId: string) =>
  api.store.tables.client.send(
    new UpdateCommand({
      TableName: 'people',
      Key: profileKey(personId),
      UpdateExpression: 'SET #status = :closed',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':closed': 'closed' },
    }),
  )

/** Expects the code, and that nothing has changed; what was said, but for the request's id. */
const refusedWithout = async (change: Record<string, unknown>, code: string) => {
  const person = await newcomer(api)
  const before = await people()
  const { status, body } = await person.send('registerVolunteer', { ...registrationForm(), ...change })
  expect(body).toMatchObject({ error: { code } })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(await people()).toEqual(before)
  const { requestId: _, ...said } = (body as RefusalBody).error
  return said
}

describe('registering', () => {
  test('makes a volunteer with a number, not confirmed yet, who sees it', async () => {
    const { volunteer, ok, form } = await registered(api)
    expect(volunteer).toEqual({ number: expect.stringMatching(/^\d{12}$/), identity: 'unconfirmed' })
    expect(isPlatformNumber(volunteer.number)).toBe(true)
    const me = await ok('getMe', {})
    expect(me.person).toMatchObject({ roles: ['volunteer'], displayName: '欧阳*' })
    expect(me.volunteer).toEqual({
      ...volunteer,
      name: '欧阳小明',
      siteId: county.station,
      siteName: '运河社区文明实践站',
      skills: ['driving'],
    })
    expect(me.phone).toBe(`138****${form.phoneCode.slice(-4)}`)
    expect(me.account).toEqual({ balance: 0, onsiteMinutes: 0, backfilledMinutes: 0 })
  })

  test('keeps ID number and phone nowhere in plain', async () => {
    const { form, personId } = await registered(api)
    const written = JSON.stringify((await people()).filter(item => JSON.stringify(item).includes(personId)))
    expect(written).toContain('欧阳小明')
    expect(written).not.toContain(form.idNumber)
    expect(written).not.toContain(form.idNumber.slice(-8))
    expect(written).not.toContain(form.phoneCode.slice(-11))
    expect(JSON.stringify(api.log)).not.toContain(form.idNumber)
  })

  test('keeps each consent with its version and time', async () => {
    const form = registrationForm()
    const consents = [...form.consents, { purpose: 'photo' as const, version: '2026-11' }]
    const { personId } = await registered(api, { ...form, consents } as typeof form)
    const profile = await api.deps.people.profile(personId)
    const at = api.clock.now().toISOString()
    expect(profile?.volunteer?.consents).toEqual(consents.map(consent => ({ ...consent, at })))
  })

  test('tells the person’s phone what was agreed to, at the log-in, the renewal and on 我的', async () => {
    const form = registrationForm()
    const code = 'persona:agreeing'
    const person = await newcomer(api, code)
    expect((await person.ok('getMe', {})).person).not.toHaveProperty('consents')
    const consents = [...form.consents, { purpose: 'location' as const, version: '2026-11' }]
    await person.ok('registerVolunteer', { ...form, consents })
    const agreed = ['service', 'id-number', 'location']
    const { renewToken, ...login } = await api.anonymous.ok('login', { code })
    const renewed = await api.anonymous.ok('renew', { renewToken })
    expect(login.person.consents).toEqual(agreed)
    expect(renewed.person.consents).toEqual(agreed)
    expect((await person.ok('getMe', {})).person.consents).toEqual(agreed)
  })

  test('takes lower-case x and full-width digits for the same card', async () => {
    const form = registrationForm()
    await registered(api, form)
    const wide = [...form.idNumber].map(letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
    await refusedWithout({ idNumber: wide }, 'ID_NUMBER_TAKEN')
    await refusedWithout({ idNumber: ` ${form.idNumber.toLowerCase()}` }, 'ID_NUMBER_TAKEN')
  })
})

describe('a form is refused, and nothing changes,', () => {
  const long = (length: number) => '长'.repeat(length)
  const wrongLetter = (right: string) => right.slice(0, 17) + (right.endsWith('1') ? '2' : '1')

  test.each<[string, Record<string, unknown>, string]>([
    ['without name', { name: undefined }, 'BAD_INPUT'],
    ['with a name of one character', { name: '王' }, 'BAD_INPUT'],
    ['with a long name', { name: long(21) }, 'BAD_INPUT'],
    ['with a name that is a number', { name: 12 }, 'BAD_INPUT'],
    ['with a name of points', { name: '··' }, 'BAD_INPUT'],
    ['with a name that begins with a point', { name: '·张三' }, 'BAD_INPUT'],
    ['with a name of digits', { name: '123' }, 'BAD_INPUT'],
    ['with a name that is a script', { name: '<b>王</b>' }, 'BAD_INPUT'],
    ['without type of card', { idType: undefined }, 'BAD_INPUT'],
    ['with another type of card', { idType: 'passport' }, 'BAD_INPUT'],
    ['without ID number', { idNumber: undefined }, 'BAD_INPUT'],
    ['with an empty ID number', { idNumber: '' }, 'BAD_INPUT'],
    ['with an ID number that is a number', { idNumber: 12345 }, 'BAD_INPUT'],
    ['with a long ID number', { idNumber: '1'.repeat(31) }, 'BAD_INPUT'],
    ['with a short ID number', { idNumber: '12345' }, 'ID_NUMBER_INVALID'],
    ['with a wrong check letter', { idNumber: wrongLetter(idNumberOf('1990-03-07')) }, 'ID_NUMBER_INVALID'],
    ['with a birth date that is none', { idNumber: idNumberOf('1990-02-30') }, 'ID_NUMBER_INVALID'],
    ['with a birth date to come', { idNumber: idNumberOf('2026-11-22') }, 'ID_NUMBER_INVALID'],
    ['with an age of 121', { idNumber: idNumberOf('1905-11-20') }, 'ID_NUMBER_INVALID'],
    ['with an age of nine', { idNumber: idNumberOf('2017-01-01') }, 'TOO_YOUNG'],
    ['with an age of seventeen, alone', { idNumber: idNumberOf('2008-11-22') }, 'GUARDIAN_NEEDED'],
    ['without phone code', { phoneCode: undefined }, 'BAD_INPUT'],
    ['with an empty phone code', { phoneCode: '' }, 'BAD_INPUT'],
    ['with a long phone code', { phoneCode: 'p'.repeat(201) }, 'BAD_INPUT'],
    ['without site', { siteId: undefined }, 'BAD_INPUT'],
    ['with a site of another form', { siteId: 'station' }, 'BAD_INPUT'],
    ['with an unknown site', { siteId: derivedId('sit', 'nowhere') }, 'NOT_FOUND'],
    ['without skills', { skills: undefined }, 'BAD_INPUT'],
    ['with an unknown skill', { skills: ['magic'] }, 'BAD_INPUT'],
    ['with too many skills', { skills: Array(13).fill('driving') }, 'BAD_INPUT'],
    ['without consents', { consents: undefined }, 'BAD_INPUT'],
    ['with no consent', { consents: [] }, 'CONSENT_NEEDED'],
    ['with one consent', { consents: [{ purpose: 'service', version: '1' }] }, 'CONSENT_NEEDED'],
    ['with a consent to what is not asked', { consents: [{ purpose: 'all', version: '1' }] }, 'BAD_INPUT'],
    ['with a consent without version', { consents: [{ purpose: 'service' }] }, 'BAD_INPUT'],
    ['with a long version', { consents: [{ purpose: 'service', version: 'v'.repeat(21) }] }, 'BAD_INPUT'],
    ['with a guardian of another form', { guardianId: 'mother' }, 'BAD_INPUT'],
    ['with an empty guardian’s number', { guardianNumber: ' ' }, 'BAD_INPUT'],
    ['with a long guardian’s number', { guardianNumber: '1'.repeat(31) }, 'BAD_INPUT'],
    ['with a short key', { key: 'short' }, 'BAD_INPUT'],
    ['with a long key', { key: 'k'.repeat(65) }, 'BAD_INPUT'],
    ['with a role of its own', { roles: ['manager'] }, 'BAD_INPUT'],
    ['with an identity of its own', { identity: 'confirmed' }, 'BAD_INPUT'],
  ])('%s', async (_, change, code) => {
    await refusedWithout(change, code)
  })

  test.each<[WechatFailure, string]>([
    ['invalid-code', 'PHONE_CODE_INVALID'],
    ['rate-limited', 'TOO_MANY_REQUESTS'],
    ['unavailable', 'WECHAT_UNAVAILABLE'],
  ])('when WeChat answers the phone code with %s', async (kind, code) => {
    const { wechat } = api.deps
    api.deps.wechat = { ...wechat, phoneNumber: () => Promise.reject(new WechatError(kind, '/phone')) }
    await refusedWithout({}, code)
    api.deps.wechat = wechat
  })
})

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
  await close(person.personId)
  expect(await person.refused('registerVolunteer', registrationForm())).toBe('FORBIDDEN')
})

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
    await close(gone.personId)
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

  test('sent again under its key is answered as at first, and with another guardian is told so', async () => {
    const [parent, other] = [await registered(api), await registered(api)]
    const child = await newcomer(api)
    const form = { ...childForm(), guardianNumber: parent.volunteer.number, key: 'intent-minor' }
    const first = await child.ok('registerVolunteer', form)
    const before = await people()
    expect(await child.ok('registerVolunteer', form)).toEqual(first)
    const another = { ...form, guardianNumber: other.volunteer.number }
    expect(await child.refused('registerVolunteer', another)).toBe('KEY_REUSED')
    expect(await people()).toEqual(before)
  })

  test('is refused under ten, with a guardian or without', async () => {
    const { volunteer } = await registered(api)
    const young = registrationForm('2017-01-01')
    await refusedWithout({ ...young, guardianNumber: volunteer.number }, 'TOO_YOUNG')
  })
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
  expect((await person.ok('getMe', {})).volunteer?.number).toBe(volunteer.number)
})
