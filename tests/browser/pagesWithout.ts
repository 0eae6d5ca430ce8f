import type { Shot } from './shots/shot'

type AppConfig = { pages: string[]; subPackages: { root: string; pages: string[] }[] }

/** The app's own list of pages, which Taro reads by a global. */
const appConfig = (): AppConfig => {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  return require('../../miniprogram/src/app.config').default
}

/** Every page of the app. */
export const pages = () => {
  const { pages, subPackages } = appConfig()
  return [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))]
}

/** Pages of the app that none of the pictures shows. */
export const pagesWithout = (shots: Shot[]) => {
  const shown = new Set(shots.map(({ page }) => page.split('?')[0]))
  return pages().filter(page => !shown.has(page))
}
