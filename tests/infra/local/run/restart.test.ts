import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { synthesizeLocal } from '../../../../infra/local/plan/synthesize'
import { startStack } from '../../../../infra/local/run/stack'
import { fixtureLambdas } from '../../support/templates'

const dir = mkdtempSync(join(tmpdir(), 'wenming-restart-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

type Stack = Awaited<ReturnType<typeof startStack>>

const running = async <Seen>(look: (stack: Stack) => Promise<Seen>) => {
  const stack = await startStack({ assembly: await synthesizeLocal(fixtureLambdas), dir })
  try {
    return await look(stack)
  } finally {
    await stack.stop()
  }
}

const ask = async ({ url }: Stack, action: string, body: object) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/v1/${action}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.json()
}

const kept = { pk: 'kept', sk: 'kept' }

test('data, secrets, clock and the place in the stream outlive a restart', async () => {
  const secrets = await running(async stack => {
    stack.clock.advance(90)
    await ask(stack, 'put', { table: 'PEOPLE', ...kept })
    await stack.drain()
    return stack.secrets
  })
  await running(async stack => {
    await stack.drain()
    expect(await ask(stack, 'get', { table: 'PEOPLE', ...kept })).toMatchObject(kept)
    expect(await ask(stack, 'get', { table: 'MALL', pk: 'seen', sk: 'kept' })).toMatchObject({ times: 1 })
    expect(stack.secrets).toEqual(secrets)
    expect(Math.round((stack.clock.now().getTime() - Date.now()) / 60_000)).toBe(90)
  })
})
