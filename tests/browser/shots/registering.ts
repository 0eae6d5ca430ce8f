import { idNumberOf } from '../../support/idNumber'
import type { Person } from '../../support/mainJob/person'
import type { Facts } from './facts'
import type { Shot } from './shot'

const consents = [
  '我已了解志愿服务须知：自愿、无偿，量力而行，服从现场安排。',
  '同意用证件号核对身份、防止重复登记。证件号加密保存，不对外显示。',
]

const fillIn = async (person: Person, { home }: Facts) => {
  await person.fills('姓名', '苏念安')
  await person.fills('身份证号', idNumberOf('1988-03-07', 61))
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
      name: 'register-refused',
      title: '登记，还没有成年',
      whole: true,
      answers: { registerVolunteer: { refused: 'GUARDIAN_NEEDED' } },
      act: person => send(person, '您未满 18 周岁'),
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
