import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillStack } from '../../infra/local/county/writer/fillStack'
import { synthesizeLocal } from '../../infra/local/plan/synthesize'
import { type Stack, type StackOptions, type Storage, startStack } from '../../infra/local/run/stack'

type Options = Partial<Omit<StackOptions, 'dir' | 'fill'>> & {
  /** Fills the demo county with so many people. */
  people?: number
  /** Folder of entry points, where they are not the product's own. */
  lambdas?: string
}

const startMilliseconds = 120_000

const fillWith = (people: number) => (storage: Storage) => fillStack(storage, { people, progress: () => {} })

/** The synthesized stack on a folder and a port of its own; without data unless `people` asks for them. `stop` leaves nothing behind. */
export const startTestStack = async ({ lambdas, people, ...options }: Options = {}): Promise<Stack> => {
  const assembly = options.assembly ?? (await synthesizeLocal(lambdas))
  const dir = mkdtempSync(join(tmpdir(), 'wenming-stack-'))
  const fill = people === undefined ? undefined : fillWith(people)
  const stack = await startStack({ repeatAfterMs: 50, ...options, assembly, dir, fill })
  const stop = async () => {
    await stack.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { ...stack, stop }
}

/** One stack for all the tests of a file; call the answer inside a test. */
export const withStack = (options?: Options): (() => Stack) => {
  let stack: Stack | undefined
  beforeAll(async () => {
    stack = await startTestStack(options)
  }, startMilliseconds)
  afterAll(() => stack?.stop())
  return () => {
    if (!stack) throw new Error('the stack has not started')
    return stack
  }
}
