import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

/** A file that a function begins with, what is in its environment, and what it is asked first. */
export type Cold = { file: string; environment: Record<string, string>; event?: object }

/** Milliseconds until the function was there, and until it had answered its first event, which includes them. */
export type Start = { initMs: number; answeredMs: number }

const runs = 10
const probe = join(__dirname, 'coldStart.mjs')

/** The SDK tells so on old versions of Node, which Lambda's is not, and that takes time. */
const unwarned = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }

const start = async ({ file, environment, event }: Cold): Promise<Start> => {
  const asked = event ? [JSON.stringify(event)] : []
  const child = spawn(process.execPath, [probe, pathToFileURL(file).href, ...asked], {
    env: { PATH: process.env.PATH, AWS_REGION: 'cn-north-1', ...unwarned, ...environment },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [told, [code]] = await Promise.all([text(child.stdio[3] as Readable), once(child, 'exit')])
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  // That nothing is there or may be seen is an answer, too.
  const { status = 200, ...times } = JSON.parse(told)
  if (status >= 500) throw new Error(`${file} answered ${status}`)
  return times
}

/** What the function itself takes: other work on the machine only adds to it. */
const least = (starts: Start[]): Start => ({
  initMs: Math.round(Math.min(...starts.map(({ initMs }) => initMs))),
  answeredMs: Math.round(Math.min(...starts.map(({ answeredMs }) => answeredMs))),
})

/**
 * Fresh starts, the least of ten each, taking turns. It is the processor's time, which is what Lambda sells.
 */
export const coldStarts = async (functions: Record<string, Cold>): Promise<Record<string, Start>> => {
  const starts: Record<string, Start[]> = {}
  for (let run = 0; run < runs; run++) {
    for (const [name, cold] of Object.entries(functions))
      starts[name] = [...(starts[name] ?? []), await start(cold)]
  }
  return Object.fromEntries(Object.entries(starts).map(([name, of]) => [name, least(of)]))
}
