import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A file that a function begins with, and what the stack puts into its environment. */
export type Cold = { file: string; environment: Record<string, string> }

const runs = 10
const probe = join(__dirname, 'init.mjs')

const start = ({ file, environment }: Cold): number => {
  const env = { PATH: process.env.PATH, AWS_REGION: 'cn-north-1', ...environment }
  const output = execFileSync(process.execPath, [probe, pathToFileURL(file).href], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return Number(output.toString())
}

const median = (numbers: number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = sorted.slice(half - 1, half + 1)
  return (low + high) / 2
}

/**
 * Milliseconds of fresh starts, the median of ten each, taking turns. It is the processor's time, which is what Lambda
 * sells and what other work on the machine hardly changes.
 */
export const coldStarts = (functions: Record<string, Cold>): Record<string, number> => {
  const times: Record<string, number[]> = {}
  for (let run = 0; run < runs; run++) {
    for (const [name, cold] of Object.entries(functions)) times[name] = [...(times[name] ?? []), start(cold)]
  }
  return Object.fromEntries(Object.entries(times).map(([name, of]) => [name, Math.round(median(of))]))
}
