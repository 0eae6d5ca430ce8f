import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Stack, type StackOptions, startStack } from '../../infra/local/stack'
import { synthesizeLocal } from '../../infra/local/synthesize'

type Options = Partial<Omit<StackOptions, 'dir'>> & {
  /** Folder of entry points, where they are not the product's own. */
  lambdas?: string
}

const startMilliseconds = 120_000

/** The synthesized stack on a folder and a port of its own, without data; `stop` leaves nothing behind. */
export const startTestStack = async ({ lambdas, ...options }: Options = {}): Promise<Stack> => {
  const assembly = options.assembly ?? (await synthesizeLocal(lambdas))
  const dir = mkdtempSync(join(tmpdir(), 'wenming-stack-'))
  const stack = await startStack({ repeatAfterMs: 50, ...options, assembly, dir })
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
