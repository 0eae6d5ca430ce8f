import type { Page } from 'playwright-core'
import { buildBrowserEdition, siteFolder } from '../../infra/local/run/browser/browserEdition'
import type { Stack } from '../../infra/local/run/stack'
import { startBrowser, type TestBrowser } from '../support/browser/browser'
import { browserPerson } from '../support/browserPerson'
import { apiOf } from '../support/mainJob/apiOf'
import { byCode, mainJob, type World } from '../support/mainJob/job'
import { startCounty } from '../support/mainJob/startCounty'

const startMilliseconds = 600_000

let stack: Stack
let browser: TestBrowser
const pages = new Map<string, Page>()

const pageOf = async (name: string) => {
  const page = pages.get(name) ?? (await browser.phone())
  pages.set(name, page)
  return page
}

/** The panel that the local edition adds moves the clock of the whole county. */
const passes: World['passes'] = async time => {
  const page = await pageOf('leader')
  const reloaded = page.waitForEvent('load')
  await page.getByRole('button', { name: '本地演示' }).tap()
  await page.getByRole('button', { name: `时间快进 ${time}` }).tap()
  await reloaded
}

beforeAll(async () => {
  await buildBrowserEdition()
  stack = await startCounty({ site: siteFolder })
  browser = await startBrowser()
}, startMilliseconds)
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

describe('the main job in a browser, everyone with a phone of their own', () => {
  mainJob(
    () => ({
      phone: async name => browserPerson(await pageOf(name), stack.url, name),
      api: name => apiOf(stack.url, name),
      drain: stack.drain,
      passes,
    }),
    byCode,
  )

  test('an address that leads nowhere leads home', async () => {
    const page = await pageOf('whoever has an old link')
    await page.goto(`${stack.url}/#/pages/nothing/index`)
    await page.getByText('可以报名').waitFor()
  })

  test('no page broke, and none asked a foreign host for anything', () => {
    expect(browser.complaints).toEqual([])
  })
})
