import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LambdaSpec } from '../../../../infra/local/plan/specs'
import { createClock } from '../../../../infra/local/run/clock/clock'
import { createFunction, type LocalFunction } from '../../../../infra/local/run/lambda/worker'

const folder = mkdtempSync(join(tmpdir(), 'wenming-worker-'))
const clock = createClock(join(folder, 'clock.json'))
const started: LocalFunction[] = []

afterEach(() => Promise.all(started.splice(0).map(each => each.close())))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (code: string, { timeout = 5, concurrency = 1 } = {}) => {
  writeFileSync(join(folder, 'index.mjs'), code)
  const spec: LambdaSpec = {
    FunctionName: 'local-worker',
    Handler: 'index.handler',
    Timeout: timeout,
    MemorySize: 128,
    Environment: { Variables: {} },
    Role: 'role',
    arn: 'arn:function',
    folder,
  }
  const env = { ONLY: 'this' }
  const made = createFunction({ spec, env, clock, logFile: join(folder, 'log'), concurrency })
  started.push(made)
  return made
}

test('a handler gets its event, its context and its environment', async () => {
  const echo = run(`export const handler = async (event, context) => ({
    event, name: context.functionName, arn: context.invokedFunctionArn, env: process.env,
    left: context.getRemainingTimeInMillis() > 4000 })`)
  expect(await echo.invoke({ a: 1 })).toEqual({
    event: { a: 1 },
    name: 'local-worker',
    arn: 'arn:function',
    env: { ONLY: 'this' },
    left: true,
  })
})

test('a worker outlives an event and takes one at a time', async () => {
  const counting = run(`let calls = 0, inside = 0
    export const handler = async () => {
      const alone = ++inside === 1
      await new Promise(resolve => setImmediate(resolve))
      inside--
      return { call: ++calls, alone } }`)
  const answers = await Promise.all([1, 2, 3].map(() => counting.invoke({})))
  expect(answers).toEqual([1, 2, 3].map(call => ({ call, alone: true })))
})

test('what a handler throws is told, and the worker goes on', async () => {
  const failing = run(`let calls = 0
    export const handler = async () => {
      if (++calls === 1) throw new TypeError('bad input')
      return calls }`)
  await expect(failing.invoke({})).rejects.toMatchObject({ errorType: 'TypeError', message: 'bad input' })
  expect(await failing.invoke({})).toBe(2)
  expect(readFileSync(join(folder, 'log'), 'utf8')).toContain('bad input')
})

test('a handler that hangs is ended by its timeout, and a new worker serves', async () => {
  const hanging = run(`export const handler = event => (event.hang ? new Promise(() => {}) : 'well')`, {
    timeout: 1,
  })
  await expect(hanging.invoke({ hang: true })).rejects.toThrow('Task timed out after 1.00 seconds')
  expect(await hanging.invoke({})).toBe('well')
})

test('a handler that ends its process ends one worker alone', async () => {
  const leaving = run(`export const handler = event => (event.leave ? process.exit(1) : 'well')`)
  await expect(leaving.invoke({ leave: true })).rejects.toMatchObject({ errorType: 'Runtime.ExitError' })
  expect(await leaving.invoke({})).toBe('well')
})

test('a bundle without a handler says so', async () => {
  await expect(run('export const other = 1').invoke({})).rejects.toThrow('handler')
})

test('time inside is the runner’s, and dates stay dates', async () => {
  const dating = run(`export const handler = async () => {
    const made = new Date(), given = new Date(0)
    return { now: Date.now(), made: made.getTime(), iso: new Date().toISOString(), given: given.getTime(),
      isDate: made instanceof Date && given instanceof Date && made.constructor === Date,
      text: typeof Date(), utc: Date.UTC(1970, 0, 1) } }`)
  clock.set(new Date('2030-01-01T00:00:00Z'))
  const answer = (await dating.invoke({})) as Record<string, number | string | boolean>
  const expected = Date.parse('2030-01-01T00:00:00Z')
  for (const time of [answer.now, answer.made, Date.parse(String(answer.iso))]) {
    expect(Math.abs(Number(time) - expected)).toBeLessThan(10_000)
  }
  expect(answer).toMatchObject({ given: 0, isDate: true, text: 'string', utc: 0 })
  clock.set(new Date())
})

test('after the end nothing is taken', async () => {
  const closed = run(`export const handler = async () => 1`)
  await closed.close()
  await expect(closed.invoke({})).rejects.toMatchObject({ errorType: 'Stopped' })
})
