import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A program of node_modules/.bin, run in the root. */
export type Command = { program: string; args: string[] }

const root = join(__dirname, '..', '..')

const start = ({ program, args }: Command, output: 'pipe' | 'inherit') =>
  spawn(process.execPath, [join(root, 'node_modules/.bin', program), ...args], {
    cwd: root,
    stdio: ['ignore', output, output],
  })

/** Runs it with its output in front of the reader; answers its exit code. */
export const show = async (command: Command): Promise<number> => {
  const [code] = await once(start(command, 'inherit'), 'exit')
  return code ?? 1
}

/** Runs it and keeps what it said. */
export const collect = async (command: Command): Promise<{ code: number; output: string }> => {
  const child = start(command, 'pipe')
  const parts: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', part => parts.push(part))
  const [code] = await once(child, 'close')
  return { code: code ?? 1, output: Buffer.concat(parts).toString() }
}
