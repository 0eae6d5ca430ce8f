import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpoints } from '../../functions/contracts/endpoints'
import { bundleInto } from '../../infra/constructs/bundle'
import { stages } from '../../infra/settings'
import type { Asset } from './assets'
import { startEmptyAws } from './emptyAws'
import { type Cold, coldStarts } from './init'

/** The function that people wait for. */
export const api = 'http'

/** Functions to compare with: one that does nothing, and one that holds the database's client and nothing else. */
const bare = ['empty', 'client'] as const
type Bare = (typeof bare)[number]

const withBare = async <Made>(use: (colds: Record<string, Cold>) => Promise<Made>): Promise<Made> => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-functions-'))
  const coldOf = (name: Bare) => ({ file: join(folder, name, 'index.mjs'), environment: {} })
  try {
    bundleInto(folder, { entries: join(__dirname, 'cold'), names: bare, runtime: stages.local.runtime })
    return await use(Object.fromEntries(bare.map(name => [name, coldOf(name)])))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const path = endpoints.listTopics.path
const firstRequest = {
  rawPath: path,
  rawQueryString: '',
  headers: {},
  requestContext: { domainName: 'api.example.cn', http: { method: 'GET', path } },
}

const withFirstRequest = ({ environment, ...cold }: Cold, aws: Record<string, string>): Cold => ({
  ...cold,
  environment: { ...environment, ...aws },
  event: firstRequest,
})

/** Starts of all functions and of those to compare with; the API answers a request too. */
export const startsOf = async (assets: Asset[]) => {
  const aws = await startEmptyAws()
  const coldOf = ({ name, cold }: Asset) => [
    name,
    name === api ? withFirstRequest(cold, aws.environment) : cold,
  ]
  try {
    return await withBare(colds => coldStarts({ ...colds, ...Object.fromEntries(assets.map(coldOf)) }))
  } finally {
    await aws.stop()
  }
}
