import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { listReviews } from '../../../../functions/domain/activity/listReviews'
import type { Deps } from '../../../../functions/domain/deps'
import { listEntries } from '../../../../functions/domain/ledger/listEntries'
import { listOffers } from '../../../../functions/domain/mall/listOffers'
import { getHome } from '../../../../functions/domain/me/getHome'
import { login } from '../../../../functions/domain/person/login'
import { listPosts } from '../../../../functions/domain/show/listPosts'
import { listTeams } from '../../../../functions/domain/team/listTeams'
import { heroBalance } from '../../../../infra/local/county/volunteerPersona'
import { fillCounty } from '../../../../infra/local/county/writer/fill'
import { openidOf } from '../../../../infra/local/wechat/account/accounts'
import { testClock } from '../../../support/api/clock'
import { quietWechat, testDeps } from '../../../support/api/deps'
import { testKeys } from '../../../support/api/keys'
import { memoryMedia } from '../../../support/outside/media'
import { itemsOf } from '../../../support/store/items'
import { startStore, type TestStore } from '../../../support/store/store'
import { now } from './county'

const appId = 'wx0000000000000000'
const fillMilliseconds = 240_000
const tables = ['people', 'shows', 'mall', 'system'] as const

let store: TestStore
let deps: Deps
const media = memoryMedia()

const fill = (changes: Partial<Parameters<typeof fillCounty>[0]> = {}) =>
  fillCounty({
    tables: store.tables,
    keys: testKeys,
    openidOf: name => openidOf(appId, name),
    putPhoto: async (key, body) => {
      media.public.set(key, body)
    },
    now,
    people: 12,
    progress: () => {},
    ...changes,
  })

const noRoom = async () => {
  throw new Error('no room for a photo')
}

beforeAll(async () => {
  store = await startStore()
  await expect(fill({ putPhoto: noRoom })).rejects.toThrow('no room for a photo')
  await fill({ now: new Date(now.getTime() + 3600_000), people: 5000 })
  const wechat = { ...quietWechat, login: async (name: string) => ({ openid: openidOf(appId, name) }) }
  deps = { ...testDeps(store.tables, testClock(now.toISOString()), media), wechat }
}, fillMilliseconds)

afterAll(() => store.stop())

const as = async (name: string) => {
  const { person } = await login(deps, { code: name })
  return { ...person, actor: { personId: person.id, requestId: 'request-of-a-test' } }
}

test(
  'a county that was cut off is finished as it was begun, and then stays as it is',
  async () => {
    const lookAtAll = () => Promise.all(tables.map(table => itemsOf(store.tables, table)))
    const before = await lookAtAll()
    const people = before[0]?.filter(({ type }) => type === 'profile') ?? []
    expect(people).toHaveLength(12)
    await fill({ now: new Date(now.getTime() + 7200_000), putPhoto: noRoom })
    expect(await lookAtAll()).toEqual(before)
  },
  fillMilliseconds,
)

test('streams run again', async () => {
  for (const TableName of ['people', 'shows']) {
    const { Table } = await store.tables.client.send(new DescribeTableCommand({ TableName }))
    expect(Table?.StreamSpecification).toMatchObject({ StreamEnabled: true })
  }
})

test('the first team listed is led by persona leader', async () => {
  const { teams } = await listTeams(deps, {})
  const { scopes } = await as('leader')
  expect(scopes.teamIds).toEqual([teams[0]?.id])
  expect((await as('station')).scopes.siteIds).toEqual([teams[0]?.siteId])
})

test('persona volunteer finds today, points and vouchers on the first tab', async () => {
  const { actor } = await as('volunteer')
  const { me, activities } = await getHome(deps, actor, { scope: 'village' })
  expect(me?.account.balance).toBe(heroBalance)
  expect(me?.upcoming[0]?.state).toBe('signed-up')
  expect(me?.vouchers).toHaveLength(2)
  expect(activities.length).toBeGreaterThan(5)
  const { entries } = await listEntries(deps, actor, {})
  expect(entries.length).toBe(20)
})

test('persona volunteer agreed to the use of the place: the tour needs no question', async () => {
  expect((await as('volunteer')).consents).toEqual(['service', 'id-number', 'location'])
})

test('institute and center have something to review', async () => {
  expect((await listReviews(deps, (await as('institute')).actor, {})).activities).toHaveLength(3)
  expect((await listReviews(deps, (await as('center')).actor, {})).activities.length).toBeGreaterThan(0)
})

test('offers and posts are listed, and every photo shown is there', async () => {
  const { offers } = await listOffers(deps, undefined, {})
  const merchant = await as('merchant')
  expect(offers.find(({ points }) => points === 10)?.merchantId).toBe(merchant.scopes.merchantId)
  const { posts } = await listPosts(deps, undefined, { kind: 'latest' })
  expect(posts.length).toBeGreaterThan(0)
  const shown = posts.flatMap(post => post.photos.flatMap(({ small, large }) => [small, large]))
  expect(shown.map(url => url.split('/').at(-1) ?? '').filter(key => !media.public.has(key))).toEqual([])
})
