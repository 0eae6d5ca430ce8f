import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { buildBrowserEdition, siteFolder } from '../../infra/local/run/browser/browserEdition'
import { step } from '../../infra/local/run/progress'
import { startBrowser, type TestBrowser } from '../support/browser/browser'
import { apiOf } from '../support/mainJob/apiOf'
import { startCounty } from '../support/mainJob/startCounty'
import { contactSheet } from './contactSheet'
import { drawsChinese } from './glyphs'
import { pagesWithout } from './pagesWithout'
import { type Look, takePicture } from './picture'
import { makeReadmePicture, readmeScreens } from './readmePicture'
import { allShots } from './shots/all'
import { factsOf } from './shots/demoCounty'
import type { Shot } from './shots/shot'

const root = resolve(__dirname, '../..')
const folder = join(root, '.local', 'screens')
const people = 400
const atOnce = 2

const looks: Look[] = [
  { name: '375', title: '375', width: 375, care: false },
  { name: '360', title: '360', width: 360, care: false },
  { name: 'care', title: '关怀版 375', width: 375, care: true },
]

const shotsOf = async (url: string): Promise<Shot[]> => {
  const shots = allShots(await factsOf(name => apiOf(url, name)))
  const without = pagesWithout(shots)
  if (without.length > 0) throw new Error(`no picture shows ${without.join(', ')}`)
  return shots
}

/** Works through the list on so many lanes; one that fails is told at the end and holds up none. */
const throughAll = async <Item>(items: Item[], work: (item: Item) => Promise<void>) => {
  const failures: unknown[] = []
  const left = [...items]
  const lane = async () => {
    for (let item = left.shift(); item; item = left.shift()) {
      await work(item).catch(reason => failures.push(reason))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return failures
}

const photographAll = async (browser: TestBrowser, url: string, shots: Shot[]) => {
  const wanted = shots.flatMap(shot => looks.map(look => ({ shot, look })))
  let done = 0
  return throughAll(wanted, async ({ shot, look }) => {
    const { png, faults } = await takePicture({ browser, url, look, shot }).catch(reason => {
      throw new Error(`${shot.title}（${look.title}）没有拍成：${reason}`)
    })
    writeFileSync(join(folder, look.name, `${shot.name}.png`), png)
    for (const fault of faults) browser.complaints.push(`${shot.name}（${look.title}）: ${fault}`)
    done += 1
    if (done % 20 === 0) console.log(`  ${done}/${wanted.length}`)
  })
}

const prepare = (anew: boolean) => {
  if (anew) rmSync(folder, { recursive: true, force: true })
  for (const { name } of looks) mkdirSync(join(folder, name), { recursive: true })
}

const makeReadmes = async (shots: Shot[]) => {
  const shown = readmeScreens.every(name => shots.some(shot => shot.name === name))
  if (shown) await makeReadmePicture(join(folder, '375'), join(__dirname, 'readme.png'))
}

const warnOfFont = async (browser: TestBrowser) => {
  if (await drawsChinese(browser)) return
  console.log('这台机器没有中文字体，图里的汉字会是方框。请安装 fonts-noto-cjk 后再拍。')
}

const photograph = async (browser: TestBrowser, url: string, only: string[]) => {
  await warnOfFont(browser)
  const all = await shotsOf(url)
  const shots = only.length ? all.filter(({ name }) => only.some(start => name.startsWith(start))) : all
  const failures = await step('拍下每个界面', () => photographAll(browser, url, shots))
  writeFileSync(join(folder, 'index.html'), contactSheet(shots, looks))
  if (failures.length === 0) await makeReadmes(shots)
  const trouble = [...failures, ...browser.complaints]
  for (const line of trouble) console.error(line)
  if (trouble.length > 0) process.exitCode = 1
  const taken = `${shots.length * looks.length - failures.length} 张图在 ${relative(root, folder)}/index.html`
  console.log(trouble.length > 0 ? `${taken}，有 ${trouble.length} 处要改` : taken)
}

type Stops = (() => Promise<void>)[]

const stopAll = async (stops: Stops) => {
  for (const stop of stops.splice(0).reverse()) await stop()
}

const endOnSignal = (stops: Stops) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stopAll(stops).then(() => process.exit(130)))
}

/**
 * Photographs every screen in every state. Names that screens begin with, as arguments, take only those; with
 * `home check-in show` among them the README's picture is made again.
 */
const main = async (only: string[]) => {
  const stops: Stops = []
  endOnSignal(stops)
  prepare(only.length === 0)
  try {
    await step('构建浏览器版', buildBrowserEdition)
    const stack = await step('启动示范县', () => startCounty({ people, site: siteFolder }))
    stops.push(stack.stop)
    const browser = await startBrowser()
    stops.push(browser.close)
    await photograph(browser, stack.url, only)
  } finally {
    await stopAll(stops)
  }
}

void main(process.argv.slice(2))
