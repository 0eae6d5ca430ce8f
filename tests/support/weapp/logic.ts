import { createModules } from './modules'
import { createPages, type Pages } from './pages'
import type { Time } from './time'
import type { createWechat } from './wechat'

type Config = Record<string, unknown>
type Parts = { dist: string; time: Time; wechat: (pages: () => Pages) => ReturnType<typeof createWechat> }

/** Starts the mini-program's logic layer, as WeChat does at a cold start, before any page is open. */
export const startLogic = ({ dist, time, wechat }: Parts) => {
  const made: { app?: Config | undefined; page?: Config | undefined; component?: Config | undefined } = {}
  const complaints: string[] = []
  const register = (slot: keyof typeof made) => (config: Config) => {
    made[slot] = config
  }
  const take = () => {
    const config = made.page
    made.page = undefined
    return config
  }
  const quiet = () => {}
  const wx = wechat(() => pages)
  const globals = {
    wx,
    ...time.globals,
    App: register('app'),
    Page: register('page'),
    Component: register('component'),
    getApp: () => made.app,
    getCurrentPages: () => pages.stack(),
    console: {
      ...{ log: quiet, info: quiet, debug: quiet, warn: quiet },
      error: (...what: unknown[]) => complaints.push(what.map(String).join(' ')),
    },
  }
  const load = createModules(dist, globals, time.now)
  const pages = createPages(dist, { take, load }, run => time.globals.setTimeout(run))
  const appCall = (name: string) =>
    (made.app?.[name] as ((options: object) => void) | undefined)?.({ query: {} })

  load('app')
  appCall('onLaunch')
  appCall('onShow')
  /** What was written to `console.error` since the last time; a healthy mini-program writes nothing there. */
  const takeComplaints = () => complaints.splice(0)
  return { pages, wx, takeComplaints, appCall }
}
