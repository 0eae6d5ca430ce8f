import { type Command, collect } from './command'
import { failedOnce, passedOnce, type Tally } from './tally'

/** A check that is no jest test: a program that says yes by its exit code. */
export type Check = { title: string; command: Command }

const secondsSince = (started: number) => ((Date.now() - started) / 1000).toFixed(0)

const run = async ({ title, command }: Check): Promise<Tally> => {
  const started = Date.now()
  const { code, output } = await collect(command)
  console.log(`${code === 0 ? '✓' : '✗'} ${title}（${secondsSince(started)} 秒）`)
  if (code === 0) return passedOnce
  console.log(output.trim())
  return failedOnce
}

/** Two at a time, as many as there are cores to count on. */
export const runChecks = async (checks: Check[]): Promise<Tally[]> => {
  const waiting = [...checks]
  const tallies: Tally[] = []
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) tallies.push(await run(check))
  }
  await Promise.all([work(), work()])
  return tallies
}
