import { join } from 'node:path'
import { type Resource, readAssembly } from '../../infra/local/plan/assembly'
import type { Cold } from './coldStarts'

type Properties = {
  FunctionName: string
  Handler: string
  Environment?: { Variables: Record<string, unknown> }
}

/** A function by its entry's name, and the folder that is deployed. */
export type Asset = { name: string; folder: string; cold: Cold }

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

/** The functions of a cloud assembly. */
export const assetsIn = (assembly: string) =>
  readAssembly(assembly)
    .flatMap(({ Resources }) => Object.values(Resources))
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(resource => assetOf(assembly, resource))
