import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { profileKey } from '../../../functions/data/person/item'
import { WechatError, type WechatFailure } from '../../../functions/domain/wechatError'
import { issueTokens } from '../../../functions/http/session'
import { startApi, type TestApi } from '../../support/api/api'
import { newcomer } from '../../support/county/newcomers'
import { itemsOf } from '../../support/store/items'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const set = (personId: string, name: 'status' | 'sessionVersion', value: string | number) =>
  api.store.tables.client.send(
    new UpdateCommand({
      TableName: 'people',
      Key: profileKey(personId),
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    }),
  )

const login = (code: string) => api.anonymous.ok('login', { code })
const refusedRenewal = (renewToken: string) => api.anonymous.refused('renew', { renewToken })

describe('login', () => {
  test('makes a person once, and finds the same one afterwards', async () => {
    const first = await login('persona:once')
    expect(first).toMatchObject({ expiresIn: 900, person: { roles: [], displayName: '群众' } })
    expect(first.person.scopes).toEqual({ teamIds: [], siteIds: [] })
    const before = await itemsOf(api.store.tables, 'people')
    expect((await login('persona:once')).person).toEqual(first.person)
    expect(await itemsOf(api.store.tables, 'people')).toEqual(before)
  })

  test('on ten phones at once leads to one person', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => login('persona:many')))
    expect(new Set(answers.map(({ person }) => person.id)).size).toBe(1)
    const items = await itemsOf(api.store.tables, 'people')
    expect(items.filter(({ openid }) => openid === 'openid-of-persona:many')).toHaveLength(1)
  })

  test('finds people again while the lookup key is being rotated', async () => {
    const { person } = await login('persona:rotated')
    const { keys } = api.deps
    const lookup = { kid: '2', keys: { ...keys.lookup.keys, '2': keys.cursor.keys['1'] as Uint8Array } }
    api.deps.keys = { ...keys, lookup }
    expect((await login('persona:rotated')).person.id).toBe(person.id)
    api.deps.keys = keys
  })

  test.each<[WechatFailure, string]>([
    ['invalid-code', 'LOGIN_CODE_INVALID'],
    ['blocked', 'LOGIN_BLOCKED'],
    ['rate-limited', 'TOO_MANY_REQUESTS'],
    ['busy', 'WECHAT_UNAVAILABLE'],
    ['unavailable', 'WECHAT_UNAVAILABLE'],
  ])('that WeChat answers with %s is refused as %s', async (kind, code) => {
    const { wechat } = api.deps
    api.deps.wechat = { ...wechat, login: () => Promise.reject(new WechatError(kind, '/sns/jscode2session')) }
    const before = await itemsOf(api.store.tables, 'people')
    expect(await api.anonymous.refused('login', { code: 'any' })).toBe(code)
    expect(await itemsOf(api.store.tables, 'people')).toEqual(before)
    api.deps.wechat = wechat
  })

  test.each([[{}], [{ code: '' }], [{ code: 1 }], [{ code: 'x'.repeat(201) }], [{ code: 'x', more: 1 }]])(
    'with %p is bad input',
    async input => expect(await api.anonymous.refused('login', input)).toBe('BAD_INPUT'),
  )

  test('of a closed person is forbidden', async () => {
    const { person } = await login('persona:closed')
    await set(person.id, 'status', 'closed')
    expect(await api.anonymous.refused('login', { code: 'persona:closed' })).toBe('FORBIDDEN')
  })
})

describe('renewal', () => {
  test('goes on after the access token has ended', async () => {
    const { token, renewToken, person } = await login('persona:renewing')
    api.clock.advance(16)
    expect(await api.withToken(token).refused('getMe', {})).toBe('TOKEN_EXPIRED')
    const renewed = await api.anonymous.ok('renew', { renewToken })
    expect(renewed.person).toEqual(person)
    expect((await api.withToken(renewed.token).ok('getMe', {})).profile.id).toBe(person.id)
  })

  test('ends after 90 days', async () => {
    const { renewToken } = await login('persona:renewing')
    api.clock.advance(90 * 24 * 60 + 1)
    expect(await refusedRenewal(renewToken)).toBe('TOKEN_EXPIRED')
  })

  test('ends when the sessions of the person are ended', async () => {
    const { renewToken, person } = await login('persona:ended')
    await set(person.id, 'sessionVersion', 2)
    expect(await refusedRenewal(renewToken)).toBe('UNAUTHENTICATED')
    expect((await login('persona:ended')).person.id).toBe(person.id)
  })

  test('ends when the person is closed', async () => {
    const { renewToken, person } = await login('persona:leaving')
    await set(person.id, 'status', 'closed')
    expect(await refusedRenewal(renewToken)).toBe('FORBIDDEN')
  })

  test('takes no access token, nothing forged, nobody unknown', async () => {
    const { token, renewToken } = await login('persona:renewing')
    const [head, , signature] = renewToken.split('.')
    const body = Buffer.from(JSON.stringify({ sub: 'per_other', sv: 1 })).toString('base64url')
    const unknown = await issueTokens(
      api.deps.keys.session,
      { personId: 'per_nobody', sessionVersion: 1 },
      api.clock.now(),
    )
    for (const text of [token, `${head}.${body}.${signature}`, 'x', 'a.b.c', unknown.renewToken])
      expect(await refusedRenewal(text)).toBe('UNAUTHENTICATED')
    for (const input of [{}, { renewToken: 1 }, { renewToken: '' }, { renewToken: 'x'.repeat(2001) }])
      expect(await api.anonymous.refused('renew', input)).toBe('BAD_INPUT')
  })
})

describe('an access token', () => {
  const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  test('of somebody else, altered, unsigned or of another county opens nothing', async () => {
    const { token, personId } = await newcomer(api)
    const [head = '', body = '', signature = ''] = token.split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
    const foreign = await issueTokens(api.deps.keys.cursor, { personId, sessionVersion: 1 }, api.clock.now())
    const { renewToken } = await login('persona:renewing')
    const texts = [
      `${head}.${json({ ...claims, sub: 'per_other' })}.${signature}`,
      `${head}.${json({ ...claims, exp: claims.exp + 9999 })}.${signature}`,
      `${json({ alg: 'none', kid: '1' })}.${body}.`,
      `${json({ alg: 'HS256', kid: 'constructor' })}.${body}.${signature}`,
      `${json({ alg: 'HS256' })}.${body}.${signature}`,
      foreign.token,
      renewToken,
      'not a token',
    ]
    for (const text of texts) expect(await api.withToken(text).refused('getMe', {})).toBe('UNAUTHENTICATED')
  })

  test('is needed for what is a person’s own', async () => {
    expect(await api.anonymous.refused('getMe', {})).toBe('UNAUTHENTICATED')
    expect(await api.anonymous.refused('registerVolunteer', {})).toBe('UNAUTHENTICATED')
    expect(await api.anonymous.refused('findPerson', { number: '1' })).toBe('UNAUTHENTICATED')
    expect(await api.anonymous.refused('confirmIdentity', { personId: 'per_1' })).toBe('UNAUTHENTICATED')
  })

  test('of a person who does not exist, or was closed, opens nothing', async () => {
    const session = { personId: 'per_nobody', sessionVersion: 1 }
    const { token } = await issueTokens(api.deps.keys.session, session, api.clock.now())
    expect(await api.withToken(token).refused('getMe', {})).toBe('UNAUTHENTICATED')
    const leaving = await newcomer(api)
    await set(leaving.personId, 'status', 'closed')
    expect(await leaving.refused('getMe', {})).toBe('FORBIDDEN')
  })
})
