import { platformNumber } from '../../functions/domain/person/number/platformNumber'
import { registered } from '../support/catalogue/person'
import { idNumberOf } from '../support/county/idNumber'
import { Refuse } from '../support/weapp/fakeApi'
import type { Phone } from '../support/weapp/phone'
import { setScene } from '../support/weapp/scene'

const scene = setScene()
const page = 'packages/volunteer/register/index'
const now = new Date('2026-11-21T06:00:00Z')
const fourteen = idNumberOf('2012-05-01')
const adult = idNumberOf('1990-03-07')
const guardianNumber = platformNumber('per_guardian', 0)
const agreed = '我是监护人，同意孩子登记为志愿者，量力参加志愿服务。'

const fillIn = async (phone: Phone, idNumber: string) => {
  await phone.open(page)
  await phone.fill('姓名', '林小禾')
  await phone.fill('身份证号', idNumber)
  await phone.allowPhoneNumber('获取手机号')
  await phone.pick('请选择', 0)
  await phone.pick('请选择', 0)
  await phone.tap('我已了解志愿服务须知：自愿、无偿，量力而行，服从现场安排。')
  await phone.tap('同意用证件号核对身份、防止重复登记。证件号加密保存，不对外显示。')
}
const sent = () => scene.asked('registerVolunteer').map(({ input }) => input)

beforeEach(() => {
  const { answers } = scene.api()
  const login = scene.given('login')({ code: '' })
  answers.login = () => ({ ...login, person: { ...login.person, roles: [] } })
  answers.registerVolunteer = () => registered({ number: '100186203417' })
})

describe('somebody under age', () => {
  test('registers with the guardian, whose code is scanned and who agrees', async () => {
    const phone = await scene.phone({ now, scans: [guardianNumber] })
    await fillIn(phone, fourteen)
    await phone.tap('登记')
    expect(phone.foot()).toEqual(['请对照监护人的志愿者码填对 12 位编号，或扫一扫', '登记'])
    expect(phone.text()).toContain('请监护人阅读并勾选同意')
    await phone.tap('扫监护人的志愿者码')
    await phone.tap('登记')
    expect(phone.foot()).toEqual(['请监护人阅读并勾选同意', '登记'])
    expect(sent()).toEqual([])
    await phone.tap(agreed)
    await phone.tap('登记')
    expect(sent()).toHaveLength(1)
    expect(sent()[0]).toMatchObject({
      guardianNumber,
      consents: [{ purpose: 'service' }, { purpose: 'id-number' }, { purpose: 'guardian' }],
    })
    expect(phone.text()).toContain('登记好了')
    expect(phone.text()).toContain('和监护人一起，带身份证到所在的文明实践站核验一次')
  })

  test('may type the number in groups; one that can be none is not sent', async () => {
    const phone = await scene.phone({ now })
    await fillIn(phone, fourteen)
    await phone.tap(agreed)
    await phone.fill('监护人的平台编号', '123456789012')
    await phone.tap('登记')
    expect(sent()).toEqual([])
    await phone.fill('监护人的平台编号', guardianNumber.replace(/(\d{4})/g, '$1 ').trim())
    await phone.tap('登记')
    expect(sent()[0]).toMatchObject({ guardianNumber })
  })

  test('is told when another code than a volunteer’s was scanned', async () => {
    const phone = await scene.phone({ now, scans: ['k1.voucher'] })
    await fillIn(phone, fourteen)
    await phone.tap('扫监护人的志愿者码')
    expect(phone.doings.toasts).toEqual(['这不是志愿者码，请扫监护人“我的”里的志愿者码'])
  })

  test('reads at the number why the guardian is refused, and tries another', async () => {
    const { answers } = scene.api()
    const { registerVolunteer } = answers
    answers.registerVolunteer = () => {
      throw new Refuse('GUARDIAN_NEEDED', 409, 'guardianNumber')
    }
    const phone = await scene.phone({ now, scans: [guardianNumber] })
    await fillIn(phone, fourteen)
    await phone.tap(agreed)
    await phone.tap('扫监护人的志愿者码')
    await phone.tap('登记')
    expect(phone.text().match(/GUARDIAN_NEEDED/g)).toHaveLength(2)
    answers.registerVolunteer = registerVolunteer
    await phone.fill('监护人的平台编号', platformNumber('per_other', 0))
    expect(phone.text()).not.toContain('GUARDIAN_NEEDED')
    await phone.tap('登记')
    expect(phone.text()).toContain('登记好了')
  })
})

describe('whether a guardian is asked for', () => {
  const asks = (phone: Phone) => phone.text().includes('监护人的平台编号')

  test.each([
    ['the day before the eighteenth birthday', '2008-11-22', true],
    ['the eighteenth birthday', '2008-11-21', false],
    ['the tenth birthday', '2016-11-21', true],
    ['the day before the tenth birthday', '2016-11-22', false],
  ])('on %s', async (_, birthDate, asked) => {
    const phone = await scene.phone({ now })
    await phone.open(page)
    const whole = idNumberOf(birthDate)
    await phone.fill('身份证号', whole.slice(0, 17))
    expect(asks(phone)).toBe(false)
    await phone.fill('身份证号', whole)
    expect(asks(phone)).toBe(asked)
  })

  test('is said by the cloud where the phone has another day', async () => {
    const { answers } = scene.api()
    const { registerVolunteer } = answers
    answers.registerVolunteer = () => {
      throw new Refuse('GUARDIAN_NEEDED', 409, 'guardianId')
    }
    const phone = await scene.phone({ now: new Date('2040-01-01T00:00:00Z'), scans: [guardianNumber] })
    await fillIn(phone, fourteen)
    expect(asks(phone)).toBe(false)
    await phone.tap('登记')
    expect(phone.foot()[0]).toBe('GUARDIAN_NEEDED')
    answers.registerVolunteer = registerVolunteer
    await phone.tap('扫监护人的志愿者码')
    await phone.tap(agreed)
    await phone.tap('登记')
    expect(sent()[1]).toMatchObject({ guardianNumber })
  })

  test('an adult sends nothing of a guardian, whatever was filled in before', async () => {
    const phone = await scene.phone({ now, scans: [guardianNumber] })
    await fillIn(phone, fourteen)
    await phone.tap('扫监护人的志愿者码')
    await phone.tap(agreed)
    await phone.fill('身份证号', adult)
    expect(asks(phone)).toBe(false)
    await phone.tap('登记')
    expect(sent()[0]).not.toHaveProperty('guardianNumber')
    expect(sent()[0]).toMatchObject({ consents: [{ purpose: 'service' }, { purpose: 'id-number' }] })
    expect(phone.text()).not.toContain('和监护人一起')
  })

  test('under ten the cloud says that it is too early', async () => {
    scene.api().answers.registerVolunteer = () => {
      throw new Refuse('TOO_YOUNG', 409, 'idNumber')
    }
    const phone = await scene.phone({ now })
    await fillIn(phone, idNumberOf('2017-01-01'))
    await phone.tap('登记')
    expect(phone.foot()[0]).toBe('TOO_YOUNG')
    expect(asks(phone)).toBe(false)
  })
})
