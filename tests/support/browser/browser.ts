import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { browserProgram } from './browserProgram'

type Screen = { width: number; height: number }
const phoneScreen: Screen = { width: 375, height: 812 }

/** Longer than any screen needs on two busy cores. */
const patience = 20_000

const flags = [
  // Root and containers have no sandbox; only our own pages are opened.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

const ours = /^(https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/|data:|blob:)/

const watch = (context: BrowserContext, complaints: string[]) => {
  context.on('weberror', error => complaints.push(String(error.error())))
  context.on('request', request => {
    if (!ours.test(request.url())) complaints.push(`asks a foreign host: ${request.url()}`)
  })
}

type Looks = { screen?: Screen; sharpness?: number }

const startProgram = async () => {
  const { path, environment } = await browserProgram()
  return chromium.launch({
    executablePath: path,
    args: flags,
    // Whoever started it ends it, together with all else that was started.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...process.env, ...environment } as Record<string, string>,
  })
}

const newPhone = (browser: Browser, { screen = phoneScreen, sharpness = 2 }: Looks) =>
  browser.newContext({
    viewport: screen,
    deviceScaleFactor: sharpness,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
    isMobile: true,
  })

/** A headless browser for one test file; every phone of it is a context of its own. */
export const startBrowser = async () => {
  const browser = await startProgram()
  const complaints: string[] = []
  return {
    /** A phone with nothing stored on it. */
    phone: async (looks: Looks = {}) => {
      const context = await newPhone(browser, looks)
      context.setDefaultTimeout(patience)
      watch(context, complaints)
      return context.newPage()
    },
    /** Uncaught errors of pages, and requests that left this machine. */
    complaints,
    close: () => browser.close(),
  }
}

export type TestBrowser = Awaited<ReturnType<typeof startBrowser>>
