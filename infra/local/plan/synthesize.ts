import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stages } from '../../settings'
import { hashOf } from './sourceHash'

const root = join(__dirname, '..', '..', '..')
const cache = join(root, '.local', 'assembly')
const day = 24 * 60 * 60_000

/** Entry points of the product. */
const ownLambdas = join(root, 'functions', 'lambda')

const synthesize = async (outdir: string, lambdas: string) => {
  // tests/infra judge the template; here that would only make people wait.
  process.env.CDK_VALIDATION = 'false'
  const { createApp } = await import('../../createApp')
  createApp({ settings: stages.local, outdir, lambdas, check: false }).synth()
}

/** Two may have synthesized the same at once: the first stays. */
const keep = (made: string, folder: string) => {
  try {
    renameSync(made, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(made, { recursive: true })
  }
}

const forgetOld = () => {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name)
    if (Date.now() - statSync(folder).mtimeMs > day) rmSync(folder, { recursive: true, force: true })
  }
}

/** The local stage's cloud assembly, made again only when a source of it changed; answers its folder. */
export const synthesizeLocal = async (lambdas: string = ownLambdas): Promise<string> => {
  const sources = ['functions', 'infra', relative(root, lambdas)]
  const folder = join(cache, hashOf(root, sources, ['infra/local']))
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  forgetOld()
  const made = mkdtempSync(join(cache, 'new-'))
  await synthesize(made, lambdas)
  keep(made, folder)
  return folder
}
