import { openidOf } from '../../../infra/local/wechat/account/accounts'
import { clientOf, type RunningWechat, secrets, startWechat } from '../../support/outside/wechat'

const tokenPath = '/cgi-bin/stable_token'
const credentials = { grant_type: 'client_credential', appid: secrets.appId, secret: secrets.appSecret }

let running: RunningWechat
beforeEach(async () => {
  running = await startWechat()
  await clientOf(running).client.login('persona:volunteer')
})
afterEach(() => running.stop())

const check = (client: ReturnType<typeof clientOf>['client']) =>
  client.checkText({ openid: openidOf(secrets.appId, 'volunteer'), text: '你好', scene: 'comment' })
const tokenCalls = (calls: string[]) => calls.filter(path => path === tokenPath).length
const force = () => running.post(tokenPath, { ...credentials, force_refresh: true })

describe('the shared token', () => {
  it('is fetched once for all functions', async () => {
    const [one, other] = [clientOf(running), clientOf(running)]
    await check(one.client)
    await check(one.client)
    await check(other.client)
    expect(tokenCalls([...one.calls, ...other.calls])).toBe(1)
  })

  it('is renewed in its last five minutes by the one with the lease; the others go on with the old one', async () => {
    const [one, other] = [clientOf(running), clientOf(running)]
    await check(one.client)
    await check(other.client)
    running.clock.at += 7200_000 - 240_000
    await running.tokenStore.tryLease(running.clock.at + 10_000)
    expect(await check(other.client)).toBe('pass')
    expect(tokenCalls(other.calls)).toBe(0)
    running.clock.at += 10_000
    expect(await check(one.client)).toBe('pass')
    expect(tokenCalls(one.calls)).toBe(2)
  })

  it('is asked for without a lease when there is none that lives', async () => {
    await running.tokenStore.tryLease(running.clock.at + 10_000)
    expect(await check(clientOf(running).client)).toBe('pass')
  })

  it('is replaced once when WeChat no longer takes it', async () => {
    const [one, other] = [clientOf(running), clientOf(running)]
    await check(one.client)
    await check(other.client)
    await force()
    expect(await check(one.client)).toBe('pass')
    expect(tokenCalls(one.calls)).toBe(2)
    expect(await check(other.client)).toBe('pass')
    expect(tokenCalls(other.calls)).toBe(0)
  })

  it.each([40001, 42001])('is not replaced twice for one call (%d)', async errcode => {
    const { client, calls } = clientOf(running)
    running.wechat.command({ fail: { path: '/wxa/msg_sec_check', errcode, times: 2 } })
    await expect(check(client)).rejects.toMatchObject({ kind: 'unavailable', errcode })
    expect(calls.filter(path => path === '/wxa/msg_sec_check')).toHaveLength(2)
  })
})

describe('the stand-in', () => {
  it('hands out one token while it lives, and a new one five minutes before its end', async () => {
    const first = await running.post(tokenPath, credentials)
    expect(first.expires_in).toBe(7200)
    running.clock.at += 1000_000
    expect(await running.post(tokenPath, credentials)).toEqual({ ...first, expires_in: 6200 })
    running.clock.at += 5900_000
    const second = await running.post(tokenPath, credentials)
    expect(second.access_token).not.toBe(first.access_token)
    const ask = (token: unknown) =>
      running.post(`/wxa/getuserriskrank?access_token=${token}`, {
        openid: openidOf(secrets.appId, 'volunteer'),
        scene: 0,
      })
    expect(await ask(first.access_token)).toMatchObject({ errcode: 0, risk_rank: 0 })
    running.clock.at += 300_000
    expect(await ask(first.access_token)).toMatchObject({ errcode: 42001 })
    expect(await ask(second.access_token)).toMatchObject({ errcode: 0 })
    expect(await ask('forged')).toMatchObject({ errcode: 40001 })
    expect(await running.post('/wxa/getuserriskrank', {})).toMatchObject({ errcode: 41001 })
  })

  it('forces a new token every 30 seconds and 20 times a day at most', async () => {
    const first = await force()
    expect((await force()).access_token).toBe(first.access_token)
    for (let i = 1; i < 20; i += 1) {
      running.clock.at += 30_000
      expect((await force()).errcode).toBeUndefined()
    }
    running.clock.at += 30_000
    expect(await force()).toMatchObject({ errcode: 45009 })
  })

  it('knows its own app only', async () => {
    expect(await running.post(tokenPath, { ...credentials, appid: 'wx1' })).toMatchObject({ errcode: 40013 })
    expect(await running.post(tokenPath, { ...credentials, secret: 'no' })).toMatchObject({ errcode: 40125 })
  })

  it('draws a code', async () => {
    const { access_token: token } = await running.post(tokenPath, credentials)
    const url = `${running.baseUrl}/wxa/getwxacodeunlimit?access_token=${token}`
    const drawn = await fetch(url, { method: 'POST', body: JSON.stringify({ scene: 'ses_1' }) })
    expect(drawn.headers.get('content-type')).toBe('image/png')
    expect(
      Buffer.from(await drawn.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(await (await fetch(url, { method: 'POST', body: '{"scene":"%"}' })).json()).toMatchObject({
      errcode: 40169,
    })
  })
})
