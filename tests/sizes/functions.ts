import type { Noun } from '../../functions/contracts/endpoints'
import { synthesizeLocal } from '../../infra/local/plan/synthesize'
import { type Asset, assetsIn } from './assets'
import { type Starts, startsOf } from './starts'
import { bytesIn } from './weapp'

/** A function's whole asset, and its cold start beside that of one that holds the database's client and no more. */
export type FunctionSizes = { kb: number; initMs: number; clientInitMs: number; times: number }

/** All that the API's first request for a noun waits for, the start included; and that of the client's first read. */
export type FirstAnswer = { answeredMs: number; clientAnsweredMs: number; times: number }

export type CloudSizes = {
  emptyInitMs: number
  functions: Record<string, FunctionSizes>
  firstAnswers: Record<Noun, FirstAnswer>
}

const timesOf = (milliseconds: number, client: number) => Math.round((milliseconds / client) * 100) / 100

const sizeOf = ({ folder }: Asset, initMs: number, { initMs: clientInitMs }: Starts['client']) => ({
  kb: Math.round(bytesIn(folder) / 1024),
  ...{ initMs, clientInitMs, times: timesOf(initMs, clientInitMs) },
})

/** The functions as they would be deployed, by name, and the API's first answers, by noun. */
export const cloudSizes = async (): Promise<CloudSizes> => {
  const assets = assetsIn(await synthesizeLocal())
  const { empty, client, functions, nouns } = await startsOf(assets)
  const clientAnsweredMs = client.answeredMs
  return {
    emptyInitMs: empty.initMs,
    functions: Object.fromEntries(
      assets.map(asset => [asset.name, sizeOf(asset, functions[asset.name]?.initMs ?? 0, client)]),
    ),
    firstAnswers: Object.fromEntries(
      Object.entries(nouns).map(([noun, { answeredMs }]) => [
        noun,
        { answeredMs, clientAnsweredMs, times: timesOf(answeredMs, clientAnsweredMs) },
      ]),
    ) as CloudSizes['firstAnswers'],
  }
}
