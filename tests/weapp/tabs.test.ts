import { builtEdition } from '../support/weapp/build'
import { demoAnswers } from '../support/weapp/demoAnswers'
import { startFakeApi } from '../support/weapp/fakeApi'
import { openPhone } from '../support/weapp/phone'

let dist: string
let api: Awaited<ReturnType<typeof startFakeApi>>

beforeAll(() => {
  dist = builtEdition({ type: 'weapp' })
}, 300_000)
beforeEach(async () => {
  api = await startFakeApi(demoAnswers())
})
afterEach(() => api.stop())

describe('the five tabs', () => {
  test.each([
    ['pages/home/index', '扫码签到'],
    ['pages/activities/index', '周末妈妈 · 陪读两小时'],
    ['pages/show/index', '陈*'],
    ['pages/points/index', '理发一次'],
    ['pages/me/index', '平台编号'],
  ])('%s opens within its budget', async (page, text) => {
    const phone = await openPhone({ dist, baseUrl: api.baseUrl })
    await phone.open(page)
    expect(phone.text()).toContain(text)
    const { setData, requests, nodes, bytes, depth } = phone.counts()
    expect(requests).toBe(1)
    expect(setData).toBeLessThanOrEqual(3)
    expect(nodes).toBeLessThanOrEqual(400)
    expect(depth).toBeLessThan(30)
    expect(bytes).toBeLessThanOrEqual(24 * 1024)
  })
})
