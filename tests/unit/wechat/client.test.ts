import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWechatClient } from '../../../functions/wechat/client'
import { openidOf } from '../../../infra/local/wechat/account/accounts'
import {
  clientOf,
  createMemoryTokenStore,
  type RunningWechat,
  secrets,
  startWechat,
} from '../../support/outside/wechat'

let running: RunningWechat
beforeEach(async () => {
  running = await startWechat()
})
afterEach(() => running.stop())

const textOf = (text: string) => ({
  openid: openidOf(secrets.appId, 'volunteer'),
  text,
  scene: 'forum' as const,
})

describe('login', () => {
  it('gives the person behind the code, the same one each time', async () => {
    const { client } = clientOf(running)
    const first = await client.login('persona:volunteer')
    expect(first).toEqual({ openid: openidOf(secrets.appId, 'volunteer') })
    expect(await client.login('persona:volunteer')).toEqual(first)
    expect(await client.login('persona:leader')).not.toEqual(first)
  })

  it('takes a spent code for an invalid one', async () => {
    const { client } = clientOf(running)
    await client.login('once:volunteer:1')
    await expect(client.login('once:volunteer:1')).rejects.toMatchObject({
      kind: 'invalid-code',
      errcode: 40163,
    })
    await expect(client.login('nonsense')).rejects.toMatchObject({ kind: 'invalid-code', errcode: 40029 })
  })

  it('says that a high-risk person is held back', async () => {
    running.wechat.command({ risk: { name: 'bot', rank: 4 } })
    await expect(clientOf(running).client.login('persona:bot')).rejects.toMatchObject({ kind: 'blocked' })
  })

  it('is rate-limited at a hundred a minute and goes on in the next', async () => {
    const { client } = clientOf(running)
    for (let i = 0; i < 100; i += 1) await client.login('persona:volunteer')
    await expect(client.login('persona:volunteer')).rejects.toMatchObject({ kind: 'rate-limited' })
    running.clock.at += 60_000
    await expect(client.login('persona:volunteer')).resolves.toBeDefined()
  })

  it('tries once more when WeChat is busy, and no oftener', async () => {
    const { client, calls } = clientOf(running)
    running.wechat.command({ fail: { path: '/sns/jscode2session', errcode: -1, times: 1 } })
    await client.login('persona:volunteer')
    expect(calls).toHaveLength(2)
    running.wechat.command({ fail: { path: '/sns/jscode2session', errcode: -1, times: 2 } })
    await expect(client.login('persona:volunteer')).rejects.toMatchObject({ kind: 'busy' })
    expect(calls).toHaveLength(4)
  })
})

describe('phone number', () => {
  it('is the number behind the code', async () => {
    const { client } = clientOf(running)
    const { openid } = await client.login('persona:volunteer')
    expect(await client.phoneNumber('phone:13800000001', openid)).toEqual({ phone: '13800000001' })
  })

  it('is refused for a code that is not one, or was made in another hand', async () => {
    const { client } = clientOf(running)
    const { openid } = await client.login('persona:volunteer')
    await expect(client.phoneNumber('persona:volunteer', openid)).rejects.toMatchObject({
      kind: 'invalid-code',
    })
    await expect(client.phoneNumber('phone:13800000002:leader', openid)).rejects.toMatchObject({
      kind: 'invalid-code',
      errcode: 40003,
    })
  })
})

describe('text', () => {
  it.each([
    ['今天在广场清扫落叶', 'pass'],
    ['【复核】', 'review'],
    ['前面【违规】后面', 'risky'],
  ])('%s: %s', async (text, verdict) => {
    const { client } = clientOf(running)
    await client.login('persona:volunteer')
    expect(await client.checkText(textOf(text))).toBe(verdict)
  })

  it('goes to a human when the person left the mini-program over two hours ago', async () => {
    const { client } = clientOf(running)
    await client.login('persona:volunteer')
    running.clock.at += 5 * 60 * 60_000
    expect(await client.checkText(textOf('还开着'))).toBe('pass')
    running.wechat.command({ left: 'volunteer' })
    running.clock.at += 2 * 60 * 60_000
    expect(await client.checkText(textOf('刚离开'))).toBe('pass')
    running.clock.at += 1
    expect(await client.checkText(textOf('离开久了'))).toBe('review')
  })

  it('never passes what could not be checked', async () => {
    const { client } = clientOf(running)
    await client.login('persona:volunteer')
    await expect(client.checkText(textOf('长'.repeat(2501)))).rejects.toMatchObject({ kind: 'unavailable' })
    await expect(client.checkText({ ...textOf('好'), openid: 'unknown' })).rejects.toMatchObject({
      kind: 'unavailable',
    })
  })
})

describe('answers that are none', () => {
  const serve = async (answer: string) => {
    const server = createServer((_, res) => res.end(answer))
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
    return { server, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  }
  const clientAt = (baseUrl: string, timeoutMs?: number) =>
    createWechatClient({
      ...secrets,
      baseUrl,
      fetch,
      now: running.now,
      tokenStore: createMemoryTokenStore(running.now),
      timeoutMs,
    })

  it.each([['<html>502</html>'], ['{}'], ['{"openid":""}'], ['{"errcode":48001}'], ['null']])(
    '%s is no login',
    async answer => {
      const { server, baseUrl } = await serve(answer)
      await expect(clientAt(baseUrl).login('persona:volunteer')).rejects.toMatchObject({
        kind: 'unavailable',
      })
      server.closeAllConnections()
      server.close()
    },
  )

  it('does not wait for a silent WeChat, and tells no secret', async () => {
    const server = createServer(() => undefined)
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const error: Error = await clientAt(baseUrl, 20)
      .login('persona:volunteer')
      .catch(thrown => thrown)
    expect(error).toMatchObject({ kind: 'unavailable' })
    expect(`${error.stack}${String(error.cause)}`).not.toContain(secrets.appSecret)
    server.closeAllConnections()
    server.close()
  })
})
