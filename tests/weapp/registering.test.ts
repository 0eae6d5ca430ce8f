import { home, me } from '../support/catalogue/me'
import { person, registered } from '../support/catalogue/person'
import { idNumberWithX } from '../support/county/idNumber'
import { setScene } from '../support/weapp/scene'

const scene = setScene()
const withX = idNumberWithX('1990-03-07')

describe('registering', () => {
  test('shows whoever is registered no empty form, as after a reload', async () => {
    const phone = await scene.phone()
    await phone.open('packages/volunteer/register/index')
    expect(phone.text()).toContain('您已经是志愿者，不用再登记。')
    expect(phone.text()).not.toContain('身份证号')
  })

  test('is what whoever has no volunteer code yet is led to', async () => {
    scene.api().answers.getMe = () => me({ profile: person() })
    const phone = await scene.phone()
    await phone.open('packages/volunteer/code/index')
    expect(phone.text()).toContain('登记成为志愿者后，就有自己的码')
  })

  test('names what is missing, then sends the form once', async () => {
    const { answers } = scene.api()
    const login = scene.given('login')({ code: '' })
    const person = { ...login.person, roles: [] }
    answers.login = () => ({ ...login, person })
    answers.getHome = () => home({ activities: [], me: me({ profile: person, upcoming: [] }) })
    answers.registerVolunteer = () => registered({ number: 'YX00000001' })
    const phone = await scene.phone({ phoneNumber: '13800000009' })
    await phone.open('pages/home/index')
    await phone.tap('现在登记')
    await phone.tap('登记')
    for (const part of [
      '请按证件填写姓名，2 到 20 个字',
      '请先获取手机号',
      '请选择所在村、社区',
      '请先阅读并勾选前两项',
    ])
      expect(phone.text()).toContain(part)
    expect(phone.foot()).toEqual(['请按证件填写姓名，2 到 20 个字', '登记'])
    await phone.fill('姓名', '林小禾')
    expect(phone.foot()).toEqual(['登记'])
    await phone.fill('身份证号', withX.toLowerCase())
    await phone.allowPhoneNumber('获取手机号')
    await phone.pick('请选择', 0)
    await phone.pick('请选择', 0)
    await phone.tap('教学辅导')
    await phone.tap('我已了解志愿服务须知：自愿、无偿，量力而行，服从现场安排。')
    await phone.tap('同意用证件号核对身份、防止重复登记。证件号加密保存，不对外显示。')
    await phone.fill('身份证号', `0${withX.slice(1)}`)
    await phone.tap('登记')
    expect(phone.foot()).toEqual(['证件号码不正确，请对照证件重新填写。', '登记'])
    await phone.fill('身份证号', withX.toLowerCase())
    await phone.tap('登记')
    expect(phone.text()).toContain('登记好了')
    expect(scene.asked('registerVolunteer')).toHaveLength(1)
    expect(scene.asked('registerVolunteer')[0]?.input).toMatchObject({
      name: '林小禾',
      idNumber: withX,
      phoneCode: 'phone:13800000009',
      skills: ['teaching'],
      consents: [{ purpose: 'service' }, { purpose: 'id-number' }],
    })
    expect(scene.asked('renew')).toHaveLength(1)
  })
})
