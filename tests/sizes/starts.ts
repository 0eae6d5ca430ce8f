import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpoints } from '../../functions/contracts/endpoints'
import type { Asset } from './assets'
import { startEmptyAws } from './emptyAws'
import { type Cold, coldStarts } from './init'

/** The function that people wait for. */
export const api = 'http'

const withEmpty = async <Made>(use: (cold: Cold) => Promise<Made>): Promise<Made> => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-function-'))
  const file = join(folder, 'index.mjs')
  try {
    writeFileSync(file, 'export const handler = async () => undefined\n')
    return await use({ file, environment: {} })
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

/** Starts of all functions and, as `empty`, of one that does nothing; the API answers a request too. */
export const startsOf = async (assets: Asset[]) => {
  const aws = await startEmptyAws()
  const coldOf = ({ name, cold }: Asset) => [
    name,
    name === api ? withFirstRequest(cold, aws.environment) : cold,
  ]
  try {
    return await withEmpty(empty => coldStarts({ empty, ...Object.fromEntries(assets.map(coldOf)) }))
  } finally {
    await aws.stop()
  }
}
