import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Resource = {
  Type: string
  Properties?: Record<string, unknown>
  Metadata?: Record<string, string>
  Condition?: string
}

/** A synthesized stack as CDK wrote it. */
export type Template = {
  folder: string
  Resources: Record<string, Resource>
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>
}

type Manifest = {
  artifacts: Record<string, { type: string; properties?: { templateFile?: string } }>
}

const readJson = (path: string, replaced: Record<string, string>) => {
  let text = readFileSync(path, 'utf8')
  for (const [from, to] of Object.entries(replaced)) text = text.replaceAll(from, to)
  return JSON.parse(text)
}

/** The stacks of a cloud assembly; `replaced` gives texts of the template their local values. */
export const readAssembly = (folder: string, replaced: Record<string, string> = {}): Template[] => {
  const { artifacts }: Manifest = readJson(join(folder, 'manifest.json'), {})
  return Object.values(artifacts)
    .filter(({ type }) => type === 'aws:cloudformation:stack')
    .map(({ properties }) => ({
      ...readJson(join(folder, properties?.templateFile ?? ''), replaced),
      folder,
    }))
}
