import type { Page } from 'playwright-core'
import type { Direction } from '../../functions/contracts/attendance'
import { drawCode } from '../../functions/contracts/venueCode'
import { buildBrowserEdition, siteFolder } from '../../infra/local/run/browser/browserEdition'
import type { Stack } from '../../infra/local/run/stack'
import { startBrowser, type TestBrowser } from '../support/browser/browser'
import { browserPerson } from '../support/browserPerson'
import { apiOf } from '../support/mainJob/apiOf'
import { eventually } from '../support/mainJob/eventually'
import { startCounty } from '../support/mainJob/startCounty'

const startMilliseconds = 600_000
const testMilliseconds = 60_000

let stack: Stack
let browser: TestBrowser

beforeAll(async () => {
  await buildBrowserEdition()
  stack = await startCounty({ site: siteFolder })
  browser = await startBrowser()
}, startMilliseconds)
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

const api = (name: string) => apiOf(stack.url, name)

/** The session that persona volunteer has a place in and persona leader leads. */
const sessionOf = async () => {
  const { inside, upcoming } = await api('volunteer')('getMe', {})
  return (inside ?? upcoming[0])?.sessionId ?? ''
}

const codeOf = async (direction: Direction) => {
  const { key, serverNow } = await api('leader')('getVenueKey', { sessionId: await sessionOf(), direction })
  return drawCode(key, new Date(serverNow))
}

/** How many scripts of pages are under way or were fetched by this phone. */
const scriptsOf = (page: Page) => {
  const scripts = { begun: 0, done: 0 }
  const isScript = (url: string) => url.includes('/chunk/')
  page.on('request', request => {
    if (isScript(request.url())) scripts.begun += 1
  })
  page.on('requestfinished', request => {
    if (isScript(request.url())) scripts.done += 1
  })
  return scripts
}

const phoneOf = async (name: string, where = 'pages/home/index') => {
  const page = await browser.phone()
  const scripts = scriptsOf(page)
  const person = browserPerson(page, stack.url, name)
  await person.opens(where)
  /** Nothing but the pages of the hall is fetched while nobody does anything. */
  const hasPages = async () => {
    const shown = scripts.begun
    await page.waitForRequest(request => request.url().includes('/chunk/'))
    await eventually('all are fetched', async () => {
      await page.evaluate('new Promise(drawn => requestAnimationFrame(drawn))')
      return scripts.begun > shown && scripts.done === scripts.begun
    })
  }
  const scans = async (label: string, code: string) => {
    await person.taps(label)
    await page.getByLabel('码的文字').fill(code)
    await page.getByText('用这段文字').tap()
  }
  return { page, person, hasPages, scans, offline: (off: boolean) => page.context().setOffline(off) }
}

const stateOf = async (sessionId: string) => {
  const { attendances } = await api('volunteer')('listAttendances', {})
  return attendances.find(one => one.sessionId === sessionId)
}

describe('a browser in a hall without a signal', () => {
  test(
    'shows the volunteer code in 关怀版',
    async () => {
      const { person, hasPages, offline } = await phoneOf('volunteer')
      await person.taps('关怀版')
      await hasPages()
      await offline(true)
      await person.taps('出示我的码')
      await person.sees('请队长扫这个码')
    },
    testMilliseconds,
  )

  test(
    'keeps the first scan of its life, and one whose page did not come in time, until there is a network',
    async () => {
      const sessionId = await sessionOf()
      const code = await codeOf('in')
      const { person, hasPages, scans, offline } = await phoneOf('volunteer')
      await person.sees('扫码签到')
      await hasPages()
      await offline(true)
      await scans('扫码签到', code)
      await person.sees('有信号后会自动上传')
      await offline(false)
      await eventually('the scan is taken', async () => (await stateOf(sessionId))?.state === 'inside')
      const other = await phoneOf('volunteer')
      const out = await codeOf('out')
      await other.person.sees('服务中')
      await other.page.route('**/chunk/**', route => route.abort())
      await other.offline(true)
      await other.scans('扫码签退', out)
      await other.person.sees('次扫码待上传')
      await other.offline(false)
      await eventually('the scan is taken', async () => {
        return (await stateOf(sessionId))?.checkedOutAt !== undefined
      })
    },
    testMilliseconds,
  )

  test(
    'shows the leader the code board and the roster',
    async () => {
      const { person, hasPages, offline } = await phoneOf('leader', 'packages/leader/mine/index')
      await person.sees('签到码')
      await hasPages()
      await offline(true)
      await person.taps('签到码')
      await person.sees('第一次出示码要联网一次')
      await person.taps('按名单点到')
      await person.sees('名单')
    },
    testMilliseconds,
  )
})

test(
  'opened anew for another persona, it is that one from the first screen on',
  async () => {
    const page = await browser.phone()
    const before = browserPerson(page, stack.url, 'volunteer')
    await before.opens('pages/me/index')
    await before.sees('志愿者码')
    const after = browserPerson(page, stack.url, 'leader')
    await after.opens('pages/me/index')
    await after.sees('我带的队')
  },
  testMilliseconds,
)
