import type { CheckedIn } from '../../functions/contracts/attendance'
import type { PersonOut } from '../../functions/contracts/person'
import type { Phone } from '../support/weapp/phone'
import { setScene } from '../support/weapp/scene'

const scene = setScene()

const question = '签到时使用您的位置吗'
const agree = '同意使用位置'
const refuse = '不用，由队长点名确认'
const place = '签到时使用位置'
const privacyPage = 'packages/volunteer/privacy/index'
const checkOutPage = 'packages/volunteer/check/index?direction=out&code=code-out'
const location = { latitude: 34.33, longitude: 118, accuracy: 15 }
const fix = { lat: 34.33, lng: 118, accuracy: 15 }

/** As the county answers: a fix proves the place, without one the leader does. */
const answerChecks = () => {
  const { answers } = scene.api()
  const { startAt, endAt } = scene.given('listAttendances')({}).attendances[0] as CheckedIn
  const inside = { id: 'att_1', state: 'inside', sessionId: 'ses_1', kind: 'serve', startAt, endAt } as const
  const nothing = { minutes: 0, class: 'onsite', points: 0 } as const
  answers.checkIn = ({ location: sent }) => ({
    attendance: { ...inside, ...nothing, ...(sent ? { distance: 24, proof: 'place' as const } : {}) },
  })
}

/** Lets the county know the person so, at the log-in and afterwards. */
const knownAs = (changes: Partial<PersonOut>) => {
  const { answers } = scene.api()
  const home = scene.given('getHome')({})
  const login = scene.given('login')({ code: '' })
  const person = { ...login.person, ...changes }
  const me = home.me && { ...home.me, profile: { ...home.me.profile, ...changes } }
  answers.login = () => ({ ...login, person })
  answers.getHome = () => ({ ...home, me })
  if (me) answers.getMe = () => me
}
const unasked = { consents: ['service' as const, 'id-number' as const] }

let scanned = 0
const atHome = async (storage?: Phone['world']['storage']) => {
  answerChecks()
  const scans = Array.from({ length: 3 }, () => `code-${scanned++}`)
  const phone = await scene.phone({ scans, location, ...(storage ? { storage } : {}) })
  await phone.open('pages/home/index')
  return phone
}
const scanIn = async (phone: Phone) => {
  await phone.open('pages/home/index')
  await phone.tap('扫码签到')
}
const fixes = () => scene.asked('checkIn').map(({ input }) => input.location ?? 'none')

test('whoever agreed at the registration is not asked, and a fix is sent', async () => {
  const phone = await atHome()
  await phone.tap('扫码签到')
  expect(phone.text()).toContain('现场扫码（计积分）')
  expect(fixes()).toEqual([fix])
})

describe('WeChat’s own questions', () => {
  const theirs = '使用前请您同意'
  const second = 1000

  test('come before the camera, in and out, so that no code grows old over them', async () => {
    const phone = await atHome()
    phone.world.agreed = false
    await phone.tap('扫码签到')
    expect(phone.text()).toContain(theirs)
    expect(phone.world.scans).toHaveLength(3)
    await phone.agreeToPrivacy('同意')
    expect(phone.text()).toContain('现场扫码（计积分）')
    expect(phone.doings.placeAskedBy).toBe('authorize')
    expect(fixes()).toEqual([fix])
  })

  test('come before the camera at a check-out, too', async () => {
    const { answers } = scene.api()
    const home = scene.given('getHome')({})
    const [going] = scene.given('listAttendances')({}).attendances
    const inside = going && { ...going, state: 'inside' as const }
    answers.getHome = () => ({ ...home, ...(home.me ? { me: { ...home.me, inside, upcoming: [] } } : {}) })
    const phone = await atHome()
    phone.world.agreed = false
    await phone.tap('扫码签退')
    expect(phone.text()).toContain(theirs)
    expect(phone.world.scans).toHaveLength(3)
  })

  test('once refused hold up no scan, and are not put again behind the camera or at the next', async () => {
    const phone = await atHome()
    phone.world.agreed = false
    await phone.tap('扫码签到')
    await phone.tap('暂不同意')
    expect(phone.text()).toContain('现场扫码（待队长确认）')
    await scanIn(phone)
    expect(phone.text()).not.toContain(theirs)
    expect(phone.text()).toContain('现场扫码（待队长确认）')
    expect(fixes()).toEqual(['none', 'none'])
  })

  test('come again once the switch is turned on anew', async () => {
    const phone = await atHome()
    phone.world.agreed = false
    await phone.tap('扫码签到')
    await phone.tap('暂不同意')
    await phone.open(privacyPage)
    await phone.tap(place)
    await phone.tap(place)
    await scanIn(phone)
    expect(phone.text()).toContain(theirs)
  })

  test('of the place may be refused: the scan goes on without it', async () => {
    const phone = await atHome()
    delete phone.world.location
    await phone.tap('扫码签到')
    expect(phone.doings.placeAskedBy).toBe('authorize')
    expect(fixes()).toEqual(['none'])
  })

  test('left unanswered behind the camera do not hold the scan: it goes without a place', async () => {
    const phone = await atHome()
    phone.world.agreed = false
    await phone.open(checkOutPage)
    expect(scene.asked('checkOut')).toEqual([])
    expect(phone.world.storage.get('scans')).toContain('code-out')
    await phone.advance(6 * second)
    expect(scene.asked('checkOut')).toHaveLength(1)
    expect(scene.asked('checkOut')[0]?.input).not.toHaveProperty('location')
  })
})

test.each([
  ['an accuracy that is no number', { accuracy: Number.NaN }],
  ['an accuracy of half a continent', { accuracy: 250_000 }],
  ['an accuracy below nothing, which marks a fix that is none', { accuracy: -1 }],
  ['a latitude beyond the pole', { latitude: 91 }],
  ['a longitude that is missing', { longitude: undefined as unknown as number }],
])('a fix with %s is left out, and the scan goes on', async (_, odd) => {
  const phone = await atHome()
  phone.world.location = { ...location, ...odd }
  await phone.tap('扫码签到')
  expect(fixes()).toEqual(['none'])
})

describe('whoever did not agree at the registration', () => {
  beforeEach(() => knownAs(unasked))

  test('is asked once before the scan; a no sends no fix, then and later, and the leader confirms', async () => {
    const phone = await atHome()
    phone.world.agreed = false
    await phone.tap('扫码签到')
    expect(phone.text()).toContain(question)
    expect(phone.route()).toBe('pages/home/index')
    await phone.tap(refuse)
    expect(phone.text()).toContain('队长会点名确认您到场')
    const again = await atHome(phone.world.storage)
    again.world.agreed = false
    await again.tap('扫码签到')
    expect(again.text()).toContain('现场扫码（待队长确认）')
    await again.open(checkOutPage)
    expect(fixes()).toEqual(['none', 'none'])
    expect(scene.asked('checkOut')[0]?.input).not.toHaveProperty('location')
    expect(again.world.agreed).toBe(false)
  })

  test('may say yes: a fix is sent, also later and at the check-out', async () => {
    const phone = await atHome()
    await phone.tap('扫码签到')
    await phone.tap(agree)
    expect(phone.text()).toContain('现场扫码（计积分）')
    const again = await atHome(phone.world.storage)
    await again.tap('扫码签到')
    expect(again.text()).toContain('现场扫码（计积分）')
    await again.open(checkOutPage)
    expect(fixes()).toEqual([fix, fix])
    expect(scene.asked('checkOut')[0]?.input.location).toEqual(fix)
  })

  test('may close the question: nothing is scanned, and it comes again', async () => {
    const phone = await atHome()
    await phone.tap('扫码签到')
    await phone.tap('关闭')
    expect(phone.text()).not.toContain(question)
    expect(phone.world.scans).toHaveLength(3)
    await phone.tap('扫码签到')
    expect(phone.text()).toContain(question)
  })

  test('is asked without a network, too, and the scan waits with what was allowed', async () => {
    const phone = await atHome()
    await phone.setOffline(true)
    await phone.tap('扫码签到')
    await phone.tap(agree)
    expect(phone.text()).toContain('签到已存在手机里')
    await phone.setOffline(false)
    expect(fixes()).toEqual([fix])
  })

  test('is not located where a check-out comes before any question', async () => {
    const phone = await atHome()
    await phone.open(checkOutPage)
    expect(phone.text()).not.toContain(question)
    expect(scene.asked('checkOut')[0]?.input).not.toHaveProperty('location')
  })

  test('answers for nobody else on the same phone', async () => {
    const phone = await atHome()
    await phone.tap('扫码签到')
    await phone.tap(agree)
    knownAs({ ...unasked, id: 'per_2' })
    phone.world.storage.delete('session')
    const other = await atHome(phone.world.storage)
    await other.tap('扫码签到')
    expect(other.text()).toContain(question)
  })
})

test('whoever is not registered earns no hours: no question, no fix, no switch', async () => {
  knownAs({ roles: [], consents: undefined })
  const phone = await atHome()
  await phone.tap('扫码签到')
  expect(phone.text()).toContain('已签到')
  expect(fixes()).toEqual(['none'])
  await phone.open(privacyPage)
  expect(phone.shows(place)).toBe(false)
})

describe('the switch under 隐私', () => {
  test('turns off what the registration agreed to, and on again', async () => {
    const phone = await atHome()
    await phone.open(privacyPage)
    expect(phone.text()).toMatch(/签到时使用位置\n.*\n开$/m)
    await phone.tap(place)
    expect(phone.text()).toMatch(/签到时使用位置\n.*\n关$/m)
    await scanIn(phone)
    expect(phone.text()).not.toContain(question)
    await phone.open(privacyPage)
    await phone.tap(place)
    await scanIn(phone)
    expect(fixes()).toEqual(['none', fix])
  })

  test('shows what was answered at the check-in', async () => {
    knownAs(unasked)
    const phone = await atHome()
    await phone.tap('扫码签到')
    await phone.tap(agree)
    await phone.open(privacyPage)
    expect(phone.text()).toMatch(/签到时使用位置\n.*\n开$/m)
  })
})
