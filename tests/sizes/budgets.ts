import type { CloudSizes } from './functions'
import { likePage, type Screen } from './screens'
import type { WeappSizes } from './weapp'

export type Sizes = CloudSizes & {
  weapp: WeappSizes
  screens: Screen[]
}

const kb = 1024
const budgets = {
  mainPackage: 600 * kb,
  /** WeChat takes no larger one. */
  anyPackage: 2048 * kb,
  /** Times the start of a function that holds the database's client alone; the API takes 1.6, the others 1.4. */
  initTimes: 1.8,
  tab: { requests: 1, setData: 3 },
  screen: { nodes: 400, bytes: 256 * kb },
  postsPage: 24 * kb,
  like: 200,
}

/** Decoding photos takes a native library. */
const slowStarters = ['photo']

const check = (what: string, is: number, most: number) => (is > most ? [`${what}：${is}，上限 ${most}`] : [])

const weappOver = ({ main, packages }: WeappSizes) => [
  ...check('主包字节数', main, budgets.mainPackage),
  ...Object.entries(packages).flatMap(([name, bytes]) => check(`${name} 字节数`, bytes, budgets.anyPackage)),
]

const functionsOver = (functions: Sizes['functions']) =>
  Object.entries(functions)
    .filter(([name]) => !slowStarters.includes(name))
    .flatMap(([name, { times }]) => check(`${name} 启动用时（只连数据库的倍数）`, times, budgets.initTimes))

const screenOver = ({ page, requests, setData, bytes, nodes }: Screen) => {
  if (page === likePage) return check(`${page} 字节数`, bytes, budgets.like)
  const isTab = page.startsWith('pages/')
  return [
    ...check(`${page} 节点数`, nodes, budgets.screen.nodes),
    ...check(`${page} 字节数`, bytes, page === 'pages/show/index' ? budgets.postsPage : budgets.screen.bytes),
    ...(isTab ? check(`${page} 请求数`, requests, budgets.tab.requests) : []),
    ...(isTab ? check(`${page} setData 次数`, setData, budgets.tab.setData) : []),
  ]
}

/** What is over its budget, a line each. */
export const overBudget = ({ weapp, functions, screens }: Sizes): string[] => [
  ...weappOver(weapp),
  ...functionsOver(functions),
  ...screens.flatMap(screenOver),
]
