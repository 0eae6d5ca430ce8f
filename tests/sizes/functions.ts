import { synthesizeLocal } from '../../infra/local/plan/synthesize'
import { type Asset, assetsIn } from './assets'
import { api, startsOf } from './starts'
import { bytesIn } from './weapp'

/**
 * A function's whole asset, its cold start beside that of a function that does nothing and of one that holds the
 * database's client and nothing else and, for the API, all that its first request waits for, the start included.
 */
export type FunctionSizes = {
  kb: number
  initMs: number
  emptyInitMs: number
  clientInitMs: number
  firstAnswerMs?: number
}

/** The functions as they would be deployed, by name. */
export const functionSizes = async (): Promise<Record<string, FunctionSizes>> => {
  const assets = assetsIn(await synthesizeLocal())
  const { empty, client, ...starts } = await startsOf(assets)
  const sizeOf = ({ name, folder }: Asset): FunctionSizes => ({
    kb: Math.round(bytesIn(folder) / 1024),
    initMs: starts[name]?.initMs ?? 0,
    emptyInitMs: empty?.initMs ?? 0,
    clientInitMs: client?.initMs ?? 0,
    ...(name === api ? { firstAnswerMs: starts[name]?.answeredMs } : {}),
  })
  return Object.fromEntries(assets.map(asset => [asset.name, sizeOf(asset)]))
}
