import { localOrigin } from '../../settings'
import { readAssembly } from './assembly'
import { resolveStacks } from './resolveStacks'
import { readSpecs } from './specs'

/** What a cloud assembly asks for, with the runner's own address in it. */
export const readPlan = (assembly: string, url: string) => {
  const { resources, output } = resolveStacks(readAssembly(assembly, { [localOrigin]: url }))
  return { resources, specs: readSpecs(resources), photosBucket: String(output('PhotosBucket')) }
}

export type Plan = ReturnType<typeof readPlan>
