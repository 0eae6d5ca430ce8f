import type * as z from 'zod'
import { type EndpointName, endpoints } from '../../../functions/contracts/endpoints'
import type { RefusalBody } from '../../../functions/contracts/errors'
import { refusals } from '../../../functions/contracts/errors'
import { createApp } from '../../../functions/http/app'
import { issueTokens } from '../../../functions/http/session'
import { type Caller, startApi, type TestApi } from '../../support/api/api'
import { badInputs, idFields } from '../../support/api/badInput'
import { forgedTokens } from '../../support/api/badTokens'
import { handlers } from '../../support/api/handlers'
import { requests } from '../../support/catalogue/catalogue'
import { personId } from '../../support/county/county'
import { unchanged } from '../../support/store/unchanged'

const names = Object.keys(endpoints) as EndpointName[]
const forPersons = names.filter(name => handlers[name].who === 'person')
const withBody = names.filter(name => endpoints[name].method !== 'GET')
const inputOf = (name: EndpointName) => requests[name] as Record<string, unknown>

let api: TestApi
let volunteer: Caller

beforeAll(async () => {
  api = await startApi()
  volunteer = await api.as('volunteer')
})
afterAll(() => api.stop())

const changesNothing = (work: () => Promise<void>) => unchanged(api.store.tables, work)

const codesOf = async (caller: Caller, asked: readonly EndpointName[]) => {
  const codes: [EndpointName, string][] = []
  for (const name of asked) codes.push([name, await caller.refused(name, inputOf(name))])
  return codes
}

const allWith = (asked: readonly EndpointName[], code: string) => asked.map(name => [name, code])

test('whoever is not logged in is asked to, and changes nothing', () =>
  changesNothing(async () => {
    expect(await codesOf(api.anonymous, forPersons)).toEqual(allWith(forPersons, 'UNAUTHENTICATED'))
  }))

test('a token that is not ours opens nothing', () =>
  changesNothing(async () => {
    const person = { personId: personId('center'), sessionVersion: 1 }
    const forged = await forgedTokens(api.deps.keys.session, person, personId('moderator'), api.clock.now())
    for (const [what, token] of Object.entries(forged)) {
      const codes = await codesOf(api.withToken(token), names)
      expect([what, codes]).toEqual([what, allWith(names, 'UNAUTHENTICATED')])
    }
  }))

test('a token that is over says so', () =>
  changesNothing(async () => {
    const session = { personId: personId('center'), sessionVersion: 1 }
    const before = new Date(api.clock.now().getTime() - 15 * 60_000)
    const { token } = await issueTokens(api.deps.keys.session, session, before)
    expect(await codesOf(api.withToken(token), names)).toEqual(allWith(names, 'TOKEN_EXPIRED'))
  }))

const withIds = names.flatMap(name => idFields(name).map(field => [name, field] as const))

test.each(withIds)('%s knows nothing by a %s that cannot be one', (name, field) =>
  changesNothing(async () => {
    for (const text of ['unknown', 'xyz_none', `${inputOf(name)[field]}?`, 'x'.repeat(5000)]) {
      const { status, body } = await volunteer.send(name, { ...inputOf(name), [field]: text })
      expect([text, status, body]).toMatchObject([text, 404, { error: { code: 'NOT_FOUND', field } }])
    }
  }),
)

test.each(names)('%s refuses every wrong form and changes nothing', name =>
  changesNothing(async () => {
    for (const [what, input] of badInputs(name, inputOf(name))) {
      const { status, body } = await volunteer.send(name, input)
      const { code, requestId } = (body as RefusalBody).error ?? {}
      expect([what, status, code]).toEqual([what, 400, 'BAD_INPUT'])
      expect(requestId).toBeTruthy()
    }
  }),
)

const bodies: [what: string, text: string][] = [
  ['no JSON', '{'],
  ['a list', '[]'],
  ['a text', '"text"'],
  ['nothing', 'null'],
  ['too much', JSON.stringify({ text: 'x'.repeat(200_000) })],
  ['half of a character', '{ "key": "intent-\\ud83d" }'],
  ['another prototype', '{ "__proto__": {} }'],
]

test.each(bodies)('a body that is %s is refused', async (_what, text) => {
  const app = createApp({ deps: async () => api.deps, log: () => undefined, random: api.deps.random })
  await changesNothing(async () => {
    for (const name of withBody) {
      const path = endpoints[name].path.replace(/:\w+/g, 'x_1')
      const headers = { authorization: `Bearer ${volunteer.token}` }
      const response = await app.request(path, { method: 'POST', headers, body: text })
      const { error } = (await response.json()) as RefusalBody
      expect([name, error.code]).toEqual([name, 'BAD_INPUT'])
    }
  })
})

const paged = names.filter(name => 'cursor' in (handlers[name].input.unwrap() as z.ZodObject).shape)

/** Who may read what is not for everybody. */
const readers: Partial<Record<EndpointName, string>> = {
  listMyActivities: 'leader',
  listReviews: 'institute',
  listEndedSessions: 'station',
  listVerified: 'merchant',
}

test.each(paged)('%s refuses a cursor that we did not make', async name => {
  const caller = await api.as(readers[name] ?? 'volunteer')
  const input = name === 'listPosts' ? { kind: 'latest' } : {}
  expect(await caller.refused(name, { ...input, cursor: 'forged' })).toBe('BAD_INPUT')
})

/** What is not there, is not the person's, or was never signed up for: all sound alike. */
const absent = ['NOT_FOUND', 'FORBIDDEN', 'NOT_SIGNED_UP']
const naming = names.filter(name => /:\w+/.test(endpoints[name].path))

test.each(['volunteer', 'leader', 'center', 'merchant', 'moderator'])(
  'what does not exist is refused to %s, and nothing changes',
  async name => {
    const caller = await api.as(name)
    await changesNothing(async () => {
      for (const endpoint of naming) {
        const code = await caller.refused(endpoint, inputOf(endpoint))
        expect([endpoint, absent.includes(code) || code]).toEqual([endpoint, true])
      }
    })
  },
)

test.each(forPersons)('%s answers somebody we have lost by a rule, not by a failure', async name => {
  const lost = await api.as('nobody')
  await changesNothing(async () => {
    const { body } = await lost.send(name, inputOf(name))
    const { code } = (body as Partial<RefusalBody>).error ?? { code: 'OK' }
    expect(code in refusals && code !== 'INTERNAL' && code !== 'BUSY' ? 'refused' : code).toMatch(
      /refused|OK/,
    )
  })
})

test('a path that nobody serves is not found', async () => {
  const app = createApp({ deps: async () => api.deps, log: () => undefined, random: api.deps.random })
  for (const path of ['/', '/v1', '/v2/me', '/v1/nothing', '/v1/me/..%2Fother']) {
    const response = await app.request(path)
    expect([path, response.status]).toEqual([path, 404])
  }
})

test('what is not ready answers as a refusal, and is logged', async () => {
  const lines: unknown[] = []
  const app = createApp({
    deps: () => Promise.reject(new Error('the secrets are away')),
    log: line => lines.push(line),
    random: api.deps.random,
  })
  const response = await app.request('/v1/sites')
  const { error } = (await response.json()) as RefusalBody
  expect([response.status, error.code]).toEqual([500, 'INTERNAL'])
  expect(error.requestId).toBeTruthy()
  expect(lines).toMatchObject([{ code: 'INTERNAL', failure: { message: 'the secrets are away' } }])
})

test.each([
  ['that is throttled', 'ThrottlingException'],
  ['that others write to at the same time', 'TransactionCanceledException'],
])('a store %s is busy: 429, no failure of the server, so that the phone tries again', async (_, name) => {
  const throttled = Object.assign(new Error('slow down'), { name })
  const places = { ...api.deps.places, sites: () => Promise.reject(throttled) }
  const app = createApp({
    deps: async () => ({ ...api.deps, places }),
    log: () => undefined,
    random: api.deps.random,
  })
  const response = await app.request('/v1/sites')
  const { error } = (await response.json()) as RefusalBody
  expect([response.status, error.code, error.message]).toEqual([429, 'BUSY', refusals.BUSY])
})
