import type { Locator, Page } from 'playwright-core'
import { toGcj02 } from '../../miniprogram/src/platform/gcj02'
import { turnWheel } from './browser/browserWheels'
import type { Person, Picture } from './mainJob/person'

const filesOf = ({ name, bytes, type }: Picture) => ({ name, buffer: bytes, mimeType: type })

/** What a browser calls the place that Chinese maps call this. */
const toWgs84 = (place: { lat: number; lng: number }) => {
  const moved = toGcj02(place)
  return { latitude: 2 * place.lat - moved.lat, longitude: 2 * place.lng - moved.lng }
}

/** The page on top: while it slides in, the one below can still be seen. */
const topOf = (page: Page) => page.locator('.taro_page').filter({ visible: true }).last()

/** What stands over the pages. */
const overPages = (page: Page) => page.locator('dialog, .taro__modal, .taro-tabbar__tabbar')

const namedIn = (scope: Locator | Page, text: string) =>
  (['button', 'tab', 'checkbox'] as const)
    .map(role => scope.getByRole(role, { name: text, exact: true }))
    .reduce((one, other) => one.or(other), scope.getByText(text, { exact: true }))

/** What can be tapped under this name, or else the words themselves. */
const called = (page: Page, text: string) =>
  namedIn(topOf(page), text)
    .or(namedIn(overPages(page), text))
    .filter({ visible: true })
    .first()

/** The same in the smallest part of the page that also says `beside`. */
const calledBeside = (page: Page, text: string, beside: string) =>
  namedIn(
    topOf(page)
      .locator('taro-view-core', { has: page.getByText(beside, { exact: true }) })
      .filter({ has: namedIn(page, text) })
      .last(),
    text,
  ).first()

const fieldIn = (page: Page, scope: Locator, label: string) => {
  const host = scope.getByLabel(label, { exact: true }).or(scope.getByPlaceholder(label, { exact: true }))
  const inputs = page.locator('input, textarea')
  return host.locator(inputs).or(host.and(inputs))
}

/** The field with this label or, where it has none, this placeholder; on the page or on what stands over it. */
const fieldCalled = (page: Page, label: string) =>
  fieldIn(page, topOf(page), label)
    .or(fieldIn(page, overPages(page), label))
    .first()

/** Makes each address a new one, so that the browser loads the page again. */
let opened = 0

/** Somebody's phone: the browser edition, logged in as a persona of the stand-in, or as nobody. */
export const browserPerson = (page: Page, url: string, name?: string): Person => {
  // biome-ignore lint/performance/useDomNodeTextContent: pages that are not on top cannot be read.
  const reads = () => page.locator('body').innerText()
  const tried = async <T>(what: string, deed: Promise<T>): Promise<T> => {
    try {
      return await deed
    } catch (reason) {
      const lines = (await reads()).replace(/\s*\n\s*/g, ' | ')
      throw new Error(`${name ?? 'a visitor'} could not ${what}; the screen reads: ${lines}`, {
        cause: reason,
      })
    }
  }
  const tap = (locator: Locator, text: string) => tried(`tap “${text}”`, locator.tap())
  const taps = (text: string, beside?: string) =>
    tap(beside ? calledBeside(page, text, beside) : called(page, text), text)

  return {
    opens: async where => {
      opened += 1
      const persona = name ? `persona=${name}&` : ''
      await page.goto(`${url}/?${persona}opened=${opened}#/${where}`)
    },
    taps,
    fills: (label, text) => tried(`fill in “${label}”`, fieldCalled(page, label).fill(text)),
    picks: (label, option) => tried(`pick “${option}”`, turnWheel(page, label, option)),
    givesPhoneNumber: (label, number) =>
      tried(`give the number at “${label}”`, fieldCalled(page, label).fill(number)),
    standsAt: async place => {
      await page.context().grantPermissions(['geolocation'])
      await page.context().setGeolocation({ ...toWgs84(place), accuracy: 20 })
    },
    picksPlaceHere: async label => {
      await taps(label)
      await taps('用现在的位置')
    },
    scans: async (label, picture) => {
      await taps(label)
      await tried('scan', page.getByLabel('从图片识别').setInputFiles(filesOf(picture)))
    },
    addsPhoto: async (label, picture) => {
      const chooser = page.waitForEvent('filechooser')
      await taps(label)
      await (await chooser).setFiles(filesOf(picture))
    },
    showsCode: async label => {
      const frame = topOf(page).locator('.qr', { has: page.getByRole('img', { name: label }) })
      const bytes = await tried(`show “${label}”`, frame.screenshot())
      return { name: 'code.png', bytes, type: 'image/png' }
    },
    sees: text => tried(`see “${text}”`, page.getByText(text).filter({ visible: true }).first().waitFor()),
    reads,
  }
}
