import { activity } from '../support/catalogue/activity'
import { me } from '../support/catalogue/me'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'

const scene = setScene()
const noon = new Date('2026-11-21T04:00:00Z')

describe('the manager’s desk', () => {
  const waiting = activity({ state: 'reviewing' })
  beforeEach(() => {
    const { answers } = scene.api()
    answers.listReviews = () => ({ activities: [waiting] })
    answers.getActivity = () => ({ activity: waiting })
    answers.reviewActivity = () => ({ activity: activity() })
  })

  test('an activity goes back to its leader with a reason only', async () => {
    const phone = await scene.phone()
    await phone.open('packages/manager/desk/index')
    await phone.tap(activity().title)
    await phone.tap('不通过')
    await phone.tap('退回给队长')
    expect(phone.text()).toContain('请写明不通过的原因')
    expect(scene.asked('reviewActivity')).toEqual([])
    await phone.tap('安全措施要补充')
    await phone.tap('退回给队长')
    expect(scene.asked('reviewActivity')[0]?.input).toMatchObject({
      decision: 'reject',
      reason: '安全措施要补充',
    })
    expect(phone.route()).toBe('packages/manager/desk/index')
  })

  const published = () => {
    scene.api().answers.getActivity = () => ({ activity: activity() })
    return { activity: activity() }
  }

  test.each([
    ['published', '通过并发布', []],
    ['sent back', '退回给队长', ['不通过', '安全措施要补充']],
  ])('an activity is %s once for two taps, and nothing else is said of it', async (_, act, before) => {
    scene.api().answers.reviewActivity = published
    const phone = await scene.phone()
    await phone.open('packages/manager/desk/index')
    await phone.tap(activity().title)
    for (const tap of before) await phone.tap(tap)
    await phone.tapTwice(act)
    expect(scene.asked('reviewActivity')).toHaveLength(1)
    expect(phone.route()).toBe('packages/manager/desk/index')
  })

  test('with nothing to review says who reviews, and promises a station nothing', async () => {
    scene.api().answers.listReviews = () => ({ activities: [] })
    const phone = await scene.phone()
    await phone.open('packages/manager/desk/index')
    expect(phone.text()).toContain('村和社区的活动由镇里的所审核')
    expect(phone.text()).not.toContain('队长发起新活动后')
  })

  test('leads to what has ended, page by page, and from there to a roster', async () => {
    const { answers } = scene.api()
    const sessions = Array.from({ length: 25 }, (_, n) => ({
      ...{ id: `ses_${n}`, activityId: `act_${n}`, title: `第 ${n} 场`, siteName: '运河社区文明实践站' },
      ...{ startAt: '2026-11-21T01:00:00Z', endAt: '2026-11-21T03:00:00Z', venueName: '运河公园东门' },
      waiting: n % 2 === 0 ? 0 : 3,
      came: n % 4 === 0 ? 0 : 3,
    }))
    answers.listEndedSessions = ({ cursor }) =>
      cursor ? { sessions: sessions.slice(20) } : { sessions: sessions.slice(0, 20), cursor: 'next' }
    answers.getRoster = ({ sessionId }) => ({
      session: { ...sessions[0], id: sessionId, title: '护河', capacity: 20 } as never,
      ...{ roster: [], serverNow: noon.toISOString() },
    })
    const phone = await scene.phone({ now: noon })
    await phone.open('packages/manager/desk/index')
    await phone.tap('待确认名单')
    expect(phone.route()).toBe('packages/manager/ended/index')
    expect(phone.text()).toContain('今天 9:00\u00a0–\u00a011:00')
    expect(phone.text()).toContain('3 人待确认')
    expect(phone.text()).toContain('已全部确认')
    expect(phone.text()).toContain('没有人签到')
    await phone.reachBottom()
    expect(phone.text()).toContain('没有更多了')
    await phone.tap('第 24 场')
    expect(phone.route()).toBe('packages/leader/roster/index')
    expect(scene.asked('getRoster')[0]?.input).toMatchObject({ sessionId: 'ses_24' })
  })

  test('says that nothing ended, or why the list did not come', async () => {
    const { answers } = scene.api()
    answers.listEndedSessions = () => ({ sessions: [] })
    const phone = await scene.phone()
    await phone.open('packages/manager/ended/index')
    expect(phone.text()).toContain('最近 7 天没有结束的场次')
    answers.listEndedSessions = () => {
      throw new Refuse('BUSY', 503)
    }
    const other = await scene.phone()
    await other.open('packages/manager/ended/index')
    expect(other.text()).toContain('BUSY')
    answers.listEndedSessions = () => ({ sessions: [] })
    await other.tap('再试一次')
    expect(other.text()).toContain('最近 7 天没有结束的场次')
  })

  const person = {
    id: 'per_9',
    name: '孙建国',
    number: '100186203417',
    identity: 'unconfirmed' as const,
    idNumberMasked: '3200**********123X',
    siteName: '运河社区文明实践站',
  }

  test('a minor’s is confirmed only with the guardian there, whose name and number are shown', async () => {
    const { answers } = scene.api()
    answers.findPerson = () => ({
      person: { ...person, guardian: { name: '孙秀兰', number: '300186203410' } },
    })
    answers.confirmIdentity = () => ({ identity: 'confirmed' })
    const phone = await scene.phone({ scans: [person.number] })
    await phone.open('packages/manager/identity/index')
    await phone.tap('扫志愿者码')
    for (const shown of ['监护人', '孙秀兰', '300186203410']) expect(phone.text()).toContain(shown)
    for (const check of ['姓名一致', '证件号码的开头和末尾一致', '本人和照片是同一个人'])
      await phone.tap(check)
    await expect(phone.tap('已经核对，确认身份')).rejects.toThrow('nothing hears')
    await phone.tap('未成年人：监护人本人在场')
    await phone.tap('已经核对，确认身份')
    expect(phone.text()).toContain('身份已核验')
  })

  test('an identity is confirmed after each point was compared', async () => {
    const { answers } = scene.api()
    answers.findPerson = () => ({ person })
    answers.confirmIdentity = () => ({ identity: 'confirmed' })
    const phone = await scene.phone({ scans: [person.number] })
    await phone.open('packages/manager/identity/index')
    await phone.tap('扫志愿者码')
    expect(phone.text()).not.toContain('监护人')
    expect(scene.asked('findPerson')[0]?.input).toMatchObject({ number: person.number })
    await phone.tap('姓名一致')
    await phone.tap('证件号码的开头和末尾一致')
    await expect(phone.tap('已经核对，确认身份')).rejects.toThrow('nothing hears')
    await phone.tap('本人和照片是同一个人')
    await phone.tapTwice('已经核对，确认身份')
    expect(phone.text()).toContain('身份已核验')
    expect(scene.asked('confirmIdentity')).toHaveLength(1)
  })
})

test('我的 names the site that a manager answers for, where it is known', async () => {
  const { answers } = scene.api()
  const { siteId = '', siteName = '' } = me().profile
  const managing = (managed: string) => {
    const scopes = { teamIds: [], siteIds: [managed] }
    answers.getMe = () => me({ profile: { ...me().profile, roles: ['manager'], scopes } })
  }
  managing(siteId)
  const phone = await scene.phone()
  await phone.open('pages/me/index')
  expect(phone.text()).toContain(siteName)
  managing('sit_other')
  const other = await scene.phone()
  await other.open('pages/me/index')
  expect(other.text()).not.toContain(siteName)
})
