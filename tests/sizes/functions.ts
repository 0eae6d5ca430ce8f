import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Resource, readAssembly } from '../../infra/local/assembly'
import { synthesizeLocal } from '../../infra/local/synthesize'
import { type Cold, coldStarts } from './init'
import { bytesIn } from './weapp'

/** A function's whole asset, and its cold start beside that of a function that does nothing. */
export type FunctionSizes = { kb: number; initMs: number; emptyInitMs: number }

type Properties = {
  FunctionName: string
  Handler: string
  Environment?: { Variables: Record<string, unknown> }
}
type Asset = { name: string; folder: string; cold: Cold }

const fileOf = (handler: string) => `${handler.split('.')[0]}.mjs`

/** Values that only have to be there: nothing is asked while a function begins. */
const environmentOf = ({ Environment }: Properties) =>
  Object.fromEntries(
    Object.entries(Environment?.Variables ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : 'set',
    ]),
  )

const assetOf = (assembly: string, { Properties, Metadata }: Resource): Asset => {
  const properties = Properties as Properties
  const folder = join(assembly, Metadata?.['aws:asset:path'] ?? '')
  const file = join(folder, fileOf(properties.Handler))
  const name = properties.FunctionName.split('-').at(-1) ?? ''
  return { name, folder, cold: { file, environment: environmentOf(properties) } }
}

const assetsIn = (assembly: string) =>
  readAssembly(assembly)
    .flatMap(({ Resources }) => Object.values(Resources))
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(resource => assetOf(assembly, resource))

const withEmpty = <Made>(use: (cold: Cold) => Made): Made => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-function-'))
  const file = join(folder, 'index.mjs')
  try {
    writeFileSync(file, 'export const handler = async () => undefined\n')
    return use({ file, environment: {} })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The functions as they would be deployed, by name. */
export const functionSizes = async (): Promise<Record<string, FunctionSizes>> => {
  const assets = assetsIn(await synthesizeLocal())
  const starts = withEmpty(empty =>
    coldStarts({ empty, ...Object.fromEntries(assets.map(({ name, cold }) => [name, cold])) }),
  )
  const sizeOf = ({ name, folder }: Asset) => ({
    kb: Math.round(bytesIn(folder) / 1024),
    initMs: starts[name] ?? 0,
    emptyInitMs: starts.empty ?? 0,
  })
  return Object.fromEntries(assets.map(asset => [asset.name, sizeOf(asset)]))
}
