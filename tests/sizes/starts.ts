import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpointsByNoun, type Noun } from '../../functions/contracts/endpoints'
import { bundleInto } from '../../infra/constructs/bundle'
import { stages } from '../../infra/settings'
import type { Asset } from './assets'
import { type Cold, coldStarts, type Start } from './coldStarts'
import { startEmptyAws } from './emptyAws'
import { firstRequest } from './firstRequest'

/** The function that people wait for. */
const api = 'http'

/** Functions to compare with: one that does nothing, and one that holds the database's client and nothing else. */
const bare = ['empty', 'client'] as const

export type Starts = {
  empty: Start
  client: Start
  functions: Record<string, Start>
  /** The API's, each asked for one noun first. */
  nouns: Record<string, Start>
}

const withBare = async <Made>(use: (folder: string) => Promise<Made>): Promise<Made> => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-functions-'))
  try {
    bundleInto(folder, { entries: join(__dirname, 'cold'), names: bare, runtime: stages.local.runtime })
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const coldsByNoun = async (assets: Asset[], aws: Record<string, string>) => {
  const cold = assets.find(({ name }) => name === api)?.cold as Cold
  const environment = { ...cold.environment, ...aws }
  const nouns = Object.keys(endpointsByNoun) as Noun[]
  const colds = nouns.map(async noun => [noun, { ...cold, environment, event: await firstRequest(noun) }])
  return Object.fromEntries(await Promise.all(colds)) as Record<Noun, Cold>
}

const byName = (colds: Record<string, unknown>, starts: Record<string, Start>) =>
  Object.fromEntries(Object.keys(colds).map(name => [name, starts[name]])) as Record<string, Start>

const measured = async (assets: Asset[], folder: string, aws: Record<string, string>): Promise<Starts> => {
  const fileOf = (name: string) => join(folder, name, 'index.mjs')
  const bares = {
    empty: { file: fileOf('empty'), environment: {} },
    client: { file: fileOf('client'), environment: aws, event: {} },
  }
  const functions = Object.fromEntries(assets.map(({ name, cold }) => [name, cold]))
  const nouns = await coldsByNoun(assets, aws)
  const starts = await coldStarts({ ...bares, ...functions, ...nouns })
  const { empty, client } = byName(bares, starts) as Record<(typeof bare)[number], Start>
  return { empty, client, functions: byName(functions, starts), nouns: byName(nouns, starts) }
}

/** Starts of all functions and of those to compare with, and the API's first answers. */
export const startsOf = async (assets: Asset[]): Promise<Starts> => {
  const aws = await startEmptyAws()
  try {
    return await withBare(folder => measured(assets, folder, aws.environment))
  } finally {
    await aws.stop()
  }
}
