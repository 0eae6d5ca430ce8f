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
