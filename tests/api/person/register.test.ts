import { isPlatformNumber } from '../../../functions/contracts/platformNumber'
import { derivedId } from '../../../functions/domain/ids'
import { WechatError, type WechatFailure } from '../../../functions/domain/wechatError'
import { startApi, type TestApi } from '../../support/api/api'
import { county } from '../../support/county/county'
import { idNumberOf } from '../../support/county/idNumber'
import { newcomer, registered, registrationForm } from '../../support/county/newcomers'
import { registrationOf } from '../../support/county/registration'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const { people, refusedWithout } = registrationOf(() => api)

describe('registering', () => {
  test('makes a volunteer with a number, not confirmed yet, who sees it', async () => {
    const { personId, volunteer, ok, form } = await registered(api)
    expect(volunteer).toEqual({ number: expect.stringMatching(/^\d{12}$/), identity: 'unconfirmed' })
    expect(isPlatformNumber(volunteer.number)).toBe(true)
    const me = await ok('getMe', {})
    expect(me.profile).toEqual({
      id: personId,
      roles: ['volunteer'],
      scopes: { teamIds: [], siteIds: [] },
      displayName: '欧阳*',
      consents: form.consents.map(({ purpose }) => purpose),
      ...volunteer,
      name: '欧阳小明',
      siteId: county.station,
      siteName: '运河社区文明实践站',
      skills: ['driving'],
      phone: `138****${form.phoneCode.slice(-4)}`,
    })
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
    expect((await person.ok('getMe', {})).profile).not.toHaveProperty('consents')
    const consents = [...form.consents, { purpose: 'location' as const, version: '2026-11' }]
    await person.ok('registerVolunteer', { ...form, consents })
    const agreed = ['service', 'id-number', 'location']
    const { renewToken, ...login } = await api.anonymous.ok('login', { code })
    const renewed = await api.anonymous.ok('renew', { renewToken })
    expect(login.person.consents).toEqual(agreed)
    expect(renewed.person.consents).toEqual(agreed)
    expect((await person.ok('getMe', {})).profile.consents).toEqual(agreed)
  })

  test('takes lower-case x and full-width digits for the same card', async () => {
    const form = registrationForm()
    await registered(api, form)
    const wide = [...form.idNumber].map(letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
    await refusedWithout({ idNumber: wide }, 'ID_NUMBER_TAKEN')
    await refusedWithout({ idNumber: ` ${form.idNumber.toLowerCase()}` }, 'ID_NUMBER_TAKEN')
  })
})

describe('a form is taken', () => {
  test.each(['阿卜杜·热合曼', 'Ann-Marie'.replace('-', ' '), 'J. Müller', '李明2', 'ئەنۋەر', '王㐂'])(
    'with the name %s',
    async name => {
      const { ok } = await registered(api, { ...registrationForm(), name })
      expect((await ok('getMe', {})).profile.name).toBe(name)
    },
  )

  test('with a short key, a version that is a number, and a skill in the person’s own words', async () => {
    const { consents, ...form } = registrationForm()
    const counted = consents.map(({ purpose }, at) => ({ purpose, version: at + 1 }))
    const said = { ...form, consents: counted, skills: ['摄影', 'driving'], key: 'k' }
    const { ok, personId } = await registered(api, said as never)
    expect((await ok('getMe', {})).profile.skills).toEqual(['摄影', 'driving'])
    const kept = (await api.deps.people.profile(personId))?.volunteer?.consents
    expect(kept?.map(({ version }) => version)).toEqual(consents.map((_, at) => String(at + 1)))
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
    ['with a name of signs that show nothing', { name: '\u3164\u3164' }, 'BAD_INPUT'],
    ['with a name of one letter and a sign that shows nothing', { name: '张\u3164' }, 'BAD_INPUT'],
    ['with a smiling name', { name: '王小明😀' }, 'BAD_INPUT'],
    ['with a name over two lines', { name: '王\n小明' }, 'BAD_INPUT'],
    ['with a name that turns around', { name: '王\u202e小明' }, 'BAD_INPUT'],
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
    ['with a site of another form', { siteId: 'station' }, 'NOT_FOUND'],
    ['with an unknown site', { siteId: derivedId('sit', 'nowhere') }, 'NOT_FOUND'],
    ['without skills', { skills: undefined }, 'BAD_INPUT'],
    ['with a skill that tells a story', { skills: ['会'.repeat(21)] }, 'BAD_INPUT'],
    ['with a skill over two lines', { skills: ['摄\n影'] }, 'BAD_INPUT'],
    ['with an empty skill', { skills: [' '] }, 'BAD_INPUT'],
    ['with too many skills', { skills: Array(13).fill('driving') }, 'BAD_INPUT'],
    ['without consents', { consents: undefined }, 'BAD_INPUT'],
    ['with no consent', { consents: [] }, 'CONSENT_NEEDED'],
    ['with one consent', { consents: [{ purpose: 'service', version: '1' }] }, 'CONSENT_NEEDED'],
    ['with a consent to what is not asked', { consents: [{ purpose: 'all', version: '1' }] }, 'BAD_INPUT'],
    ['with a consent without version', { consents: [{ purpose: 'service' }] }, 'BAD_INPUT'],
    ['with a long version', { consents: [{ purpose: 'service', version: 'v'.repeat(21) }] }, 'BAD_INPUT'],
    ['with a guardian of another form', { guardianId: 'mother' }, 'NOT_FOUND'],
    ['with an empty guardian’s number', { guardianNumber: ' ' }, 'BAD_INPUT'],
    ['with a long guardian’s number', { guardianNumber: '1'.repeat(31) }, 'BAD_INPUT'],
    ['with an empty key', { key: '' }, 'BAD_INPUT'],
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
