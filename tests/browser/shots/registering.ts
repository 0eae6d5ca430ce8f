import { platformNumber } from '../../../functions/domain/person/number/platformNumber'
import { idNumberOf } from '../../support/county/idNumber'
import type { Person } from '../../support/mainJob/person'
import type { Facts } from './demoCounty'
import type { Shot } from './shot'

const consents = [
  '我已了解志愿服务须知：自愿、无偿，量力而行，服从现场安排。',
  '同意用证件号核对身份、防止重复登记。证件号加密保存，不对外显示。',
]

const adult = idNumberOf('1988-03-07', 61)
const minor = idNumberOf('2012-05-01', 61)
const guardianAgrees = '我是监护人，同意孩子登记为志愿者，量力参加志愿服务。'

const fillIn = async (person: Person, { home }: Facts, idNumber = adult) => {
  await person.fills('姓名', '苏念安')
  await person.fills('身份证号', idNumber)
  await person.givesPhoneNumber('获取手机号', '13800009961')
  await person.picks('所在镇、街道', home.town)
  await person.picks('所在村、社区', home.village)
  for (const tick of ['教学辅导', ...consents]) await person.taps(tick)
}

/** Becoming a volunteer. */
export const registeringShots = (facts: Facts): Shot[] => {
  const screen = { as: 'resident', page: 'packages/volunteer/register/index' }
  const send = async (person: Person, seen: string) => {
    await fillIn(person, facts)
    await person.taps('登记')
    await person.sees(seen)
  }
  const sendMinor = async (person: Person, seen: string) => {
    await fillIn(person, facts, minor)
    await person.fills('监护人的平台编号', platformNumber('per_shown', 0))
    await person.taps(guardianAgrees)
    await person.taps('登记')
    await person.sees(seen)
  }
  return [
    { ...screen, name: 'register', title: '登记', whole: true },
    {
      ...screen,
      name: 'register-wrong',
      title: '登记，没有填完',
      whole: true,
      act: person => person.taps('登记'),
    },
    {
      ...screen,
      name: 'register-slips',
      title: '登记，身份证号和手机号填错了',
      whole: true,
      act: async person => {
        await fillIn(person, facts, `0${adult.slice(1)}`)
        await person.givesPhoneNumber('手机号已获取', '123')
        await person.taps('登记')
        await person.sees('手机号是 11 位数字，请检查')
      },
    },
    {
      ...screen,
      name: 'register-minor',
      title: '登记，还没有成年',
      whole: true,
      act: person => person.fills('身份证号', minor),
    },
    {
      ...screen,
      name: 'register-minor-wrong',
      title: '登记，还没有成年，没有填监护人',
      whole: true,
      act: async person => {
        await fillIn(person, facts, minor)
        await person.taps('登记')
      },
    },
    {
      ...screen,
      name: 'register-minor-refused',
      title: '登记，这位不能作监护人',
      whole: true,
      answers: { registerVolunteer: { refused: 'GUARDIAN_NEEDED' } },
      act: person => sendMinor(person, '需要一位已登记的成年志愿者作监护人'),
    },
    {
      ...screen,
      name: 'register-minor-done',
      title: '还没有成年，登记好了',
      answers: { registerVolunteer: { volunteer: { number: '320382001288', identity: 'unconfirmed' } } },
      act: person => sendMinor(person, '登记好了'),
    },
    {
      ...screen,
      name: 'register-refused',
      title: '登记，年纪太小',
      whole: true,
      answers: { registerVolunteer: { refused: 'TOO_YOUNG' } },
      act: person => send(person, '未满 10 周岁'),
    },
    {
      ...screen,
      name: 'register-done',
      title: '登记好了',
      answers: { registerVolunteer: { volunteer: { number: '320382001288', identity: 'unconfirmed' } } },
      act: person => send(person, '登记好了'),
    },
    { ...screen, name: 'register-visitor', title: '登记，没有登录', as: undefined },
  ]
}
