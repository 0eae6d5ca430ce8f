import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../infra/createApp'
import { type StageSettings, stages } from '../../../infra/settings'

type Properties = Record<string, unknown>
type Resource = { Type: string; Properties: Properties; DeletionPolicy?: string }
export type Template = { Resources: Record<string, Resource>; Outputs: Record<string, unknown> }

export const fixtureLambdas = join(__dirname, '..', 'fixtures', 'lambda')

/** The templates of a stage like production, with other settings where given; cdk-nag judges them on demand. */
export const synthesize = (settings: Partial<StageSettings> = {}, check = false) => {
  const outdir = mkdtempSync(join(tmpdir(), 'wenming-synth-'))
  const read = (name: string): Template =>
    JSON.parse(readFileSync(join(outdir, `${name}.template.json`), 'utf8'))
  try {
    process.env.CDK_VALIDATION = 'false'
    createApp({
      settings: { ...stages.production, ...settings },
      outdir,
      lambdas: fixtureLambdas,
      check,
    }).synth()
    return { data: read('Data'), service: read('Service') }
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}

/** The resources of a type, by logical id. */
export const ofType = <Shape = Properties>({ Resources }: Template, type: string): Record<string, Shape> =>
  Object.fromEntries(
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => [id, Properties as Shape]),
  )
