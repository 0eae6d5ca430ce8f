import { demoAttendance, demoCards, demoMe } from '../support/weapp/demoAnswers'
import { setScene } from '../support/weapp/scene'

const scene = setScene()

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
})

test('where one has a place, and where there is none left, the lists say so without asking more', async () => {
  const joined = { ...demoAttendance, sessionId: 'ses_2' }
  scene.api().answers.getHome = () => ({
    county: '银杏县',
    activities: demoCards,
    me: { ...demoMe, upcoming: [demoAttendance, joined] },
  })
  const phone = await scene.phone()
  const marks = () =>
    phone
      .text()
      .split('\n')
      .filter(text => /^(已报名|已报满|还剩 .*|可现场报名)$/.test(text))
  const ofCards = ['已报名', '可现场报名', '已报满', '还剩 32 人']
  await phone.open('pages/home/index')
  expect(marks()).toEqual(['已报名', ...ofCards])
  expect(phone.text()).toContain('共 3 场')
  expect(phone.text()).not.toContain('共 1 场')
  await phone.open('pages/activities/index')
  expect(marks()).toEqual(ofCards)
  expect(phone.counts().requests).toBe(2)
})
