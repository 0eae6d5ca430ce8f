import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStack } from '../../../infra/local/stack'
import { synthesizeLocal } from '../../../infra/local/synthesize'
import { fixtureLambdas } from '../support/templates'

const dir = mkdtempSync(join(tmpdir(), 'wenming-restart-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const start = async () => startStack({ assembly: await synthesizeLocal(fixtureLambdas), dir })

const ask = async (url: string, action: string, body: object) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/v1/${action}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.json()
}

test('data, secrets, clock and the place in the stream outlive a restart', async () => {
  const first = await start()
  first.clock.advance(90)
  await ask(first.url, 'put', { table: 'PEOPLE', pk: 'kept', sk: 'kept' })
  await first.drain()
  const { secrets } = first
  await first.stop()

  const second = await start()
  await second.drain()
  expect(await ask(second.url, 'get', { table: 'PEOPLE', pk: 'kept', sk: 'kept' })).toMatchObject({
    pk: 'kept',
  })
  expect(await ask(second.url, 'get', { table: 'SYSTEM', pk: 'seen', sk: 'kept' })).toMatchObject({
    times: 1,
  })
  expect(second.secrets).toEqual(secrets)
  expect(Math.round((second.clock.now().getTime() - Date.now()) / 60_000)).toBe(90)
  await second.stop()
})
