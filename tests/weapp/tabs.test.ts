import { attendance } from '../support/catalogue/attendance'
import { cards } from '../support/catalogue/cards'
import { home, me } from '../support/catalogue/me'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'

const scene = setScene()

describe.each([
  ['packages/volunteer/activity/index?activityId=act_', 'getActivity', 'activityId'],
  ['packages/manager/review/index?activityId=act_', 'getActivity', 'activityId'],
  ['packages/leader/roster/index?sessionId=ses_', 'getRoster', 'sessionId'],
] as const)('%s, a link that was cut', (page, endpoint, field) => {
  test('leads to nothing that is there, and from there home', async () => {
    scene.api().answers[endpoint] = () => {
      throw new Refuse('NOT_FOUND', 404, field)
    }
    const phone = await scene.phone()
    await phone.open(page)
    expect(phone.text()).toContain('没有找到。链接可能不完整')
    expect(phone.text()).not.toContain('再试一次')
    await phone.tap('返回')
    expect(phone.route()).toBe('pages/home/index')
  })
})

describe('the five tabs', () => {
  test.each([
    ['pages/home/index', '扫码签到'],
    ['pages/activities/index', '周末妈妈 · 陪读两小时'],
    ['pages/show/index', '陈*'],
    ['pages/points/index', '理发一次'],
    ['pages/me/index', '平台编号'],
  ])('%s opens within its budget', async (page, text) => {
    const phone = await scene.phone()
    await phone.open(page)
    expect(phone.text()).toContain(text)
    const { setData, requests, nodes, bytes, depth } = phone.counts()
    expect(requests).toBe(1)
    expect(setData).toBeLessThanOrEqual(3)
    expect(nodes).toBeLessThanOrEqual(400)
    expect(depth).toBeLessThan(30)
    expect(bytes).toBeLessThanOrEqual(24 * 1024)
  })

  test('without a network each says so and offers another try', async () => {
    const phone = await scene.phone({ offline: true })
    await phone.open('pages/activities/index')
    expect(phone.text()).toContain('没有网络')
    phone.world.offline = false
    await phone.tap('再试一次')
    expect(phone.text()).toContain('周末妈妈 · 陪读两小时')
  })
})

test('关怀版 shows the own code first, and stays over a restart', async () => {
  const phone = await scene.phone()
  await phone.open('pages/home/index')
  await phone.tap('关怀版')
  expect(phone.text()).toContain('出示我的码')
  const again = await scene.phone({ storage: phone.world.storage })
  await again.open('pages/home/index')
  expect(again.text()).toContain('周禾，您好')
  await again.tap('投诉与建议')
  expect(again.route()).toBe('packages/volunteer/help/index')
  expect(again.text()).toContain('投诉与建议')
})

test('the first tab shows what can still be joined; the list of all says where one has a place and where none is left', async () => {
  const joined = attendance({ sessionId: 'ses_2' })
  scene.api().answers.getHome = () => home({ me: me({ upcoming: [attendance(), joined] }) })
  const phone = await scene.phone()
  const marks = () =>
    phone
      .text()
      .split('\n')
      .filter(text => /^(已报名|已报满|还剩 .*|可现场报名)$/.test(text))
  await phone.open('pages/home/index')
  expect(marks()).toEqual(['已报名', '可现场报名', '还剩 32 人'])
  await phone.open('pages/activities/index')
  expect(marks()).toEqual(['已报名', '可现场报名', '已报满', '还剩 32 人'])
  expect(phone.text()).toContain('共 3 场')
  expect(phone.text()).not.toContain('共 1 场')
  expect(phone.counts().requests).toBe(2)
})

test('an activity whose next session is full is offered while another follows', async () => {
  const [, , full] = cards
  if (!full) throw new Error('the demo county has no full session')
  const withSessions = (sessionsLeft: number) => () =>
    home({ activities: [{ ...full, left: 0, sessionsLeft }] })
  scene.api().answers.getHome = withSessions(1)
  const phone = await scene.phone()
  await phone.open('pages/home/index')
  expect(phone.text()).not.toContain(full.title)
  scene.api().answers.getHome = withSessions(2)
  await phone.pullDown()
  expect(phone.text()).toContain(full.title)
  expect(phone.text()).toContain('共 2 场')
})

test('what ended while the first tab stood open is no more offered there', async () => {
  const [card] = cards
  if (!card) throw new Error('the demo county has no activity')
  const at = new Date('2026-11-24T06:00:00Z')
  const ending = { ...card, startAt: '2026-11-24T04:00:00Z', endAt: '2026-11-24T06:05:00Z' }
  scene.api().answers.getHome = () => home({ activities: [ending], me: undefined })
  const phone = await scene.phone({ now: at })
  await phone.open('pages/home/index')
  expect(phone.text()).toContain(card.title)
  await phone.advance(6 * 60_000)
  await phone.tap('关怀版')
  expect(phone.text()).not.toContain(card.title)
  expect(phone.text()).toContain('这里暂时没有可以报名的活动')
})
