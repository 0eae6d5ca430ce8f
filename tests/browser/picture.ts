import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { TestBrowser } from '../support/browser/browser'
import { browserPerson } from '../support/browserPerson'
import { answerWith } from './answers'
import type { Shot } from './shots/shot'

/** How wide the phone is, and whether 关怀版 is on. */
export type Look = { name: string; title: string; width: number; care: boolean }

const height = 812
const mostHeight = 3000
const mostScrolls = 500

// Run in the page, whose types the tests do not have.
const top = "[...document.querySelectorAll('.taro_page')].filter(page => page.offsetParent).at(-1)"
const still = `(() => {
  const page = ${top}
  const frame = page?.getBoundingClientRect()
  const inside = ({ top, bottom }) => top < frame.bottom && bottom > frame.top
  const images = page ? [...page.querySelectorAll('img')].filter(one => inside(one.getBoundingClientRect())) : []
  return !!page?.querySelector('.page__body') && page.classList.contains('taro_page_stationed') &&
    images.every(({ complete, src }) => complete && src) && document.fonts.status === 'loaded'
})()`
const loaded = `!${top}.querySelector('.skeleton, .button--busy')`
const contentHeight = `${top}.scrollHeight`
// In two moves, as a finger does: a page tells of its end only when it was away from it before.
const toEnd = `(async () => {
  const page = ${top}
  for (const back of [400, 0]) {
    page.scrollTop = page.scrollHeight - page.clientHeight - back
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  }
})()`
const atEnd = `[...${top}.querySelectorAll('.list-end')].some(({ textContent }) => textContent.includes('没有更多了'))`

/** What only the local edition has, and what would move while the picture is taken. */
const quiet =
  '.browser-local, .browser-copy { display: none !important } * { caret-color: transparent !important }'

const settle = async (page: Page, { loading }: Shot) => {
  await page.waitForFunction(still)
  if (loading) await page.locator('.skeleton').first().waitFor()
  else await page.waitForFunction(`${loaded} && ${still}`)
}

const scrollToEnd = async (page: Page) => {
  for (let scrolls = 0; !(await page.evaluate<boolean>(atEnd)); scrolls += 1) {
    if (scrolls === mostScrolls) throw new Error('the list has no end')
    await page.evaluate(toEnd)
  }
  await page.evaluate(toEnd)
  await page.waitForFunction(still)
}

const show = async (page: Page, shot: Shot, url: string, { width }: Look) => {
  const person = browserPerson(page, url, shot.as)
  await person.opens(shot.page)
  await settle(page, shot)
  await shot.act?.(person)
  await settle(page, shot)
  if (shot.end) await scrollToEnd(page)
  if (!shot.whole) return
  const content = await page.evaluate<number>(contentHeight)
  await page.setViewportSize({ width, height: Math.min(mostHeight, Math.max(height, content)) })
  await page.waitForFunction(still)
}

type Taking = { browser: TestBrowser; url: string; look: Look; shot: Shot }

const faultsIn = async (page: Page, { care }: Look) => {
  await page.addScriptTag({ path: join(__dirname, 'page', 'faults.js') })
  return page.evaluate<string[]>(`faultsOf(${care})`)
}

type Picture = { png: Buffer; faults: string[] }

/** Shows one state of one screen on a phone of its own, photographs it and looks for what is hard to read or tap. */
export const takePicture = async ({ browser, url, look, shot }: Taking): Promise<Picture> => {
  const page = await browser.phone({ screen: { width: look.width, height } })
  try {
    if (look.care) await page.addInitScript("localStorage.setItem('care', JSON.stringify({ data: 'true' }))")
    await answerWith(page, shot.answers)
    await show(page, shot, url, look)
    await page.addStyleTag({ content: quiet })
    const png = await page.screenshot({ animations: 'disabled' })
    return { png, faults: await faultsIn(page, look) }
  } finally {
    await page.context().close()
  }
}
