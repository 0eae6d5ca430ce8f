import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { answerEcho, openPush, type PushSettings } from '../../../functions/wechat/push'
import { openidOf } from '../../../infra/local/wechat/account/accounts'
import { seal } from '../../../infra/local/wechat/push/encryption'
import {
  clientOf,
  type Received,
  type RunningWechat,
  secrets,
  startWechat,
} from '../../support/outside/wechat'

const openid = openidOf(secrets.appId, 'volunteer')
const otherKey = 'ZYXWVUTSRQPONMLKJIHGFEDCBA9876543210zyxwvut'

let running: RunningWechat
beforeEach(async () => {
  running = await startWechat()
  running.pictures.set('green', await jpeg('#2f7d4f'))
  running.pictures.set('magenta', await jpeg('#ff00ff'))
})
afterEach(() => running.stop())

const jpeg = (background: string) =>
  sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer()

const checkPicture = async (name: string, at = running) => {
  const { client } = clientOf(at)
  await client.login('persona:volunteer')
  return client.checkPicture({ openid, url: `${at.baseUrl}/picture/${name}`, scene: 'forum' })
}

const settings = (): PushSettings => ({
  token: secrets.pushToken,
  aesKeys: [secrets.encodingAesKey],
  appId: secrets.appId,
  now: running.now(),
})
const first = (): Received => running.received[0] ?? { query: {}, body: '' }
const opened = (changes: Partial<PushSettings> = {}, push = first()) =>
  openPush(push.query, push.body, { ...settings(), ...changes })
const reason = (reason: string) => expect.objectContaining({ reason })

describe('a picture check', () => {
  it.each([
    ['green', 'pass'],
    ['magenta', 'risky'],
    ['missing', 'review'],
  ])('of a %s picture ends in %s', async (name, suggest) => {
    const { traceId } = await checkPicture(name)
    await running.wechat.drain()
    expect(running.received).toHaveLength(1)
    expect(opened()).toEqual({ kind: 'picture-checked', traceId, suggest })
  })

  it('reads the same in XML', async () => {
    running.wechat.command({ format: 'xml' })
    const { traceId } = await checkPicture('magenta')
    await running.wechat.drain()
    expect(first().body).toMatch(/^<xml>/)
    expect(opened()).toEqual({ kind: 'picture-checked', traceId, suggest: 'risky' })
  })

  it('does not take webp', async () => {
    running.pictures.set('webp', await sharp(running.pictures.get('green')).webp().toBuffer())
    await checkPicture('webp')
    await running.wechat.drain()
    expect(opened()).toMatchObject({ suggest: 'review' })
  })

  it('is pushed again until it is answered, three times at most', async () => {
    running.answers.push('', 'busy', 'busy', 'success')
    await checkPicture('green')
    await running.wechat.drain()
    expect(running.received).toHaveLength(1)
    await checkPicture('green')
    await running.wechat.drain()
    expect(running.received).toHaveLength(4)
    running.answers.push('no', 'no', 'no', 'no')
    await checkPicture('green')
    await running.wechat.drain()
    expect(running.received).toHaveLength(7)
  })

  it('is pushed late, twice or never on command', async () => {
    running.wechat.command({ push: 'delay' })
    await checkPicture('green')
    await running.wechat.drain()
    expect(running.received).toHaveLength(0)
    expect(await running.post('/__command', { push: 'duplicate' })).toEqual({ ok: true })
    await running.wechat.drain()
    expect(running.received).toHaveLength(2)
    running.wechat.command({ push: 'drop' })
    await checkPicture('green')
    await running.wechat.drain()
    expect(running.received).toHaveLength(2)
  })

  it('survives a restart of the stand-in, and so do its people and its token', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wechat-'))
    const stateFile = join(folder, 'wechat.json')
    const before = await startWechat({ stateFile })
    before.pictures.set('green', await jpeg('#2f7d4f'))
    before.wechat.command({ push: 'delay' })
    const { traceId } = await checkPicture('green', before)
    await before.wechat.drain()
    await before.stop()

    const after = await startWechat({ stateFile })
    await after.wechat.drain()
    expect(opened({}, after.received[0])).toMatchObject({ traceId })
    const again = { ...after, tokenStore: before.tokenStore }
    const { client, calls } = clientOf(again)
    expect(await client.checkText({ openid, text: '好', scene: 'log' })).toBe('pass')
    expect(calls).toEqual(['/wxa/msg_sec_check'])
    await after.stop()
    rmSync(folder, { recursive: true })
  })
})

describe('a push', () => {
  beforeEach(async () => {
    await checkPicture('green')
    await running.wechat.drain()
  })

  it('is refused when its signature or its content is forged', () => {
    const { query, body } = first()
    const forged = { ...query, msg_signature: '0'.repeat(40) }
    expect(() => openPush(forged, body, settings())).toThrow(reason('signature'))
    expect(() => openPush({ ...query, nonce: '1' }, body, settings())).toThrow(reason('signature'))
    expect(() => openPush({}, body, settings())).toThrow(reason('signature'))
    expect(() => opened({ token: 'other' })).toThrow(reason('signature'))
    const altered = JSON.parse(body)
    altered.Encrypt = `A${altered.Encrypt.slice(1)}`
    expect(() => openPush(query, JSON.stringify(altered), settings())).toThrow(reason('signature'))
  })

  it.each(['', '{', '{}', '<xml></xml>', '[]', '{"Encrypt":1}'])('is refused when its body is %p', body => {
    expect(() => openPush(first().query, body, settings())).toThrow(reason('malformed'))
  })

  it('opens with the key before while the key is changed, and with no other', () => {
    expect(opened({ aesKeys: [otherKey, secrets.encodingAesKey] })).toMatchObject({ suggest: 'pass' })
    expect(() => opened({ aesKeys: [otherKey] })).toThrow(reason('undecryptable'))
  })

  it('is refused when it is meant for another app', () => {
    expect(() => opened({ appId: 'wx1' })).toThrow(reason('foreign-app'))
  })

  it('is refused once it is older than five minutes, or from the future', () => {
    const at = running.clock.at
    expect(opened({ now: new Date(at + 300_000) })).toMatchObject({ kind: 'picture-checked' })
    expect(() => opened({ now: new Date(at + 301_000) })).toThrow(reason('stale'))
    expect(() => opened({ now: new Date(at - 301_000) })).toThrow(reason('stale'))
  })

  const sealed = (message: string) => {
    const { query, encrypted } = seal(message, openid, running.clock.at, secrets)
    return { query: Object.fromEntries(query), body: JSON.stringify({ Encrypt: encrypted }) }
  }

  it('may carry another event, a label that is a string, or nothing that can be read', () => {
    expect(opened({}, sealed('{"Event":"subscribe_msg_popup_event"}'))).toEqual({
      kind: 'other',
      event: 'subscribe_msg_popup_event',
    })
    const labelled = {
      Event: 'wxa_media_check',
      trace_id: 't',
      errcode: '0',
      result: { suggest: 'risky', label: '20006' },
    }
    expect(opened({}, sealed(JSON.stringify(labelled)))).toMatchObject({ suggest: 'risky' })
    expect(() => opened({}, sealed('plain text'))).toThrow(reason('malformed'))
  })
})

describe('verifying the address', () => {
  const echo = () => {
    const { query } = seal('', openid, running.clock.at, secrets)
    return { ...Object.fromEntries(query), echostr: '4711' }
  }

  it('answers what WeChat sent', () => {
    expect(answerEcho(echo(), settings())).toBe('4711')
  })

  it('refuses a forged or an old question', () => {
    expect(() => answerEcho({ ...echo(), signature: 'x' }, settings())).toThrow(reason('signature'))
    const later = { ...settings(), now: new Date(running.clock.at + 301_000) }
    expect(() => answerEcho(echo(), later)).toThrow(reason('stale'))
  })
})
