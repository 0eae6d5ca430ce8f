import { readFileSync } from 'node:fs'
import path from 'node:path'

type Handler = (this: unknown, ...given: unknown[]) => unknown
type PageConfig = Record<string, unknown> & { data?: Record<string, unknown> }

type PageInstance = Record<string, unknown> & {
  route: string
  data: Record<string, unknown>
  counts: { setData: number; bytes: number }
}

const steps = (where: string) =>
  where
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)

/** Puts a value where a path such as `root.cn.[0].cl` points. */
const put = (data: Record<string, unknown>, where: string, value: unknown) => {
  const names = steps(where)
  const last = names.pop() ?? ''
  let at: Record<string, unknown> = data
  for (const name of names) {
    at[name] ??= {}
    at = at[name] as Record<string, unknown>
  }
  at[last] = value
}

const call = (page: PageInstance, name: string, ...given: unknown[]) => {
  const handler = page[name]
  return typeof handler === 'function' ? (handler as Handler).apply(page, given) : undefined
}

const parse = (url: string) => {
  const [where = '', search = ''] = url.split('?')
  const query = Object.fromEntries(new URLSearchParams(search))
  return { route: where.replace(/^\//, ''), query }
}

type Made = { take: () => PageConfig | undefined; load: (file: string) => void }

/** WeChat's stack of pages: loads a page's file when it is first opened and calls its life cycle. */
export const createPages = (dist: string, { take, load }: Made, defer: (run: () => void) => void) => {
  const configs = new Map<string, PageConfig>()
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
    tabBar: { list: { pagePath: string }[] }
  }
  const known = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`)),
  ]
  const tabs = new Map<string, PageInstance>()
  let stack: PageInstance[] = []
  const isTab = (route: string) => app.tabBar.list.some(({ pagePath }) => pagePath === route)
  const top = () => stack[stack.length - 1]

  const configOf = (route: string): PageConfig => {
    const held = configs.get(route)
    if (held) return held
    if (!known.includes(route)) throw new Error(`app.json has no page ${route}`)
    load(route)
    const config = take()
    if (!config) throw new Error(`${route} made no page`)
    configs.set(route, config)
    return config
  }

  const create = (route: string): PageInstance => {
    const config = configOf(route)
    const page: PageInstance = {
      ...config,
      route,
      data: JSON.parse(JSON.stringify(config.data ?? {})) as Record<string, unknown>,
      counts: { setData: 0, bytes: 0 },
      setData(changes: Record<string, unknown>, done?: () => void) {
        const sent = JSON.stringify(changes)
        page.counts.setData += 1
        page.counts.bytes += Buffer.byteLength(sent)
        const arrived = JSON.parse(sent) as Record<string, unknown>
        for (const [where, value] of Object.entries(arrived)) put(page.data, where, value)
        if (done) defer(done)
      },
    }
    return page
  }

  const open = (route: string, query: Record<string, string>) => {
    const page = create(route)
    stack.push(page)
    call(page, 'onLoad', query)
    call(page, 'onShow')
    call(page, 'onReady')
    return page
  }
  const hideTop = () => {
    const page = top()
    if (page) call(page, 'onHide')
  }
  const drop = (count: number) => {
    for (const page of stack.splice(stack.length - count)) {
      if (!isTab(page.route)) call(page, 'onUnload')
    }
  }

  const navigateTo = (url: string) => {
    const { route, query } = parse(url)
    if (isTab(route)) throw new Error('navigateTo:fail can not navigateTo a tabbar page')
    if (stack.length >= 10) throw new Error('navigateTo:fail webview count limit exceed')
    hideTop()
    open(route, query)
  }
  const redirectTo = (url: string) => {
    const { route, query } = parse(url)
    if (isTab(route)) throw new Error('redirectTo:fail can not redirectTo a tabbar page')
    drop(1)
    open(route, query)
  }
  const switchTab = (url: string) => {
    const { route } = parse(url)
    if (!isTab(route)) throw new Error('switchTab:fail can not switch to no-tabBar page')
    hideTop()
    drop(stack.length)
    stack = []
    const held = tabs.get(route)
    if (held) {
      stack.push(held)
      call(held, 'onShow')
    } else tabs.set(route, open(route, {}))
  }
  const navigateBack = (delta = 1) => {
    drop(Math.min(delta, stack.length - 1))
    const page = top()
    if (page) call(page, 'onShow')
  }

  return {
    stack: () => stack,
    top: () => {
      const page = top()
      if (!page) throw new Error('no page is open')
      return page
    },
    call: (name: string, ...given: unknown[]) => {
      const page = top()
      return page ? call(page, name, ...given) : undefined
    },
    /** Opens a page as WeChat would from outside. */
    launch: (url: string) => (isTab(parse(url).route) ? switchTab(url) : navigateTo(url)),
    navigateTo,
    redirectTo,
    switchTab,
    navigateBack,
  }
}

export type Pages = ReturnType<typeof createPages>
