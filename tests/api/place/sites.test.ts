import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { SiteOut } from '../../../functions/contracts/place'
import type { TeamOut } from '../../../functions/contracts/team'
import { siteItems } from '../../../functions/data/place/item'
import type { Tables } from '../../../functions/data/tables'
import { teamItems } from '../../../functions/data/team/item'
import { derivedId } from '../../../functions/domain/ids'
import type { Site } from '../../../functions/domain/place/place'
import type { Team } from '../../../functions/domain/team/team'
import { startApi, type TestApi } from '../../support/api/api'
import { county } from '../../support/county/county'
import { itemsOf } from '../../support/store/items'

const stationsMore = 230
const teamsMore = 120

const put = async ({ client, name }: Tables, items: object[]) => {
  for (const Item of items) await client.send(new PutCommand({ TableName: name('places'), Item }))
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => at)

const stationOf = (at: number): Site => {
  const parentId = at % 2 === 0 ? county.institute : county.elsewhere
  const id = derivedId('sit', 'more', String(at))
  return { id, name: `第${at}村文明实践站`, kind: 'station', parentId, path: [county.center, parentId, id] }
}

const teamOf = (at: number): Team => ({
  id: derivedId('tea', 'more', String(at)),
  name: `第${at}志愿服务队`,
  kind: 'squad',
  siteId: at < 110 ? county.institute : county.elsewhere,
})

let api: TestApi
beforeAll(async () => {
  api = await startApi()
  await put(api.store.tables, numbered(stationsMore).map(stationOf).flatMap(siteItems))
  await put(api.store.tables, numbered(teamsMore).map(teamOf).flatMap(teamItems))
})
afterAll(() => api.stop())

const allSites = async (input: { parentId?: string } = {}) => {
  const pages: SiteOut[][] = []
  let cursor: string | undefined
  do {
    const page = await api.anonymous.ok('listSites', { ...input, ...(cursor ? { cursor } : {}) })
    pages.push(page.sites)
    cursor = page.cursor
  } while (cursor)
  return pages
}

const allTeams = async (input: { siteId?: string } = {}) => {
  const pages: TeamOut[][] = []
  let cursor: string | undefined
  do {
    const page = await api.anonymous.ok('listTeams', { ...input, ...(cursor ? { cursor } : {}) })
    pages.push(page.teams)
    cursor = page.cursor
  } while (cursor)
  return pages
}

describe('sites', () => {
  test('are listed from the center down, each once, in pages of 100', async () => {
    const pages = await allSites()
    expect(pages.map(page => page.length)).toEqual([100, 100, stationsMore + 5 - 200])
    const sites = pages.flat()
    expect(sites[0]).toEqual({ id: county.center, name: '银杏县新时代文明实践中心', kind: 'center' })
    expect(new Set(sites.slice(1, 3).map(({ id }) => id))).toEqual(
      new Set([county.institute, county.elsewhere]),
    )
    const kinds = sites.slice(3).map(({ kind }) => kind)
    expect(kinds).toEqual([...kinds.slice(0, -1).fill('station'), 'point'])
    expect(new Set(sites.map(({ id }) => id)).size).toBe(stationsMore + 5)
  })

  test('right below one are listed alone', async () => {
    expect((await allSites({ parentId: county.center })).flat().map(({ kind }) => kind)).toEqual([
      'institute',
      'institute',
    ])
    const stations = (await allSites({ parentId: county.institute })).flat()
    expect(stations).toHaveLength(stationsMore / 2 + 1)
    expect(stations.every(({ parentId }) => parentId === county.institute)).toBe(true)
    expect(await allSites({ parentId: county.point })).toEqual([[]])
  })

  test('below an unknown one are not found', async () => {
    const parentId = derivedId('sit', 'nowhere')
    expect(await api.anonymous.refused('listSites', { parentId })).toBe('NOT_FOUND')
    expect(await api.anonymous.refused('listSites', { parentId: 'station' })).toBe('NOT_FOUND')
  })
})

describe('teams', () => {
  test('are listed by id, each once, in pages of 100', async () => {
    const pages = await allTeams()
    expect(pages.map(page => page.length)).toEqual([100, teamsMore + 1 - 100])
    const ids = pages.flat().map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids).toContain(county.team)
  })

  test('of a site are listed alone', async () => {
    expect((await allTeams({ siteId: county.station })).flat()).toEqual([
      { id: county.team, name: '运河社区志愿服务队', kind: 'squad', siteId: county.station },
    ])
    expect((await allTeams({ siteId: county.institute })).map(page => page.length)).toEqual([100, 10])
    expect(await allTeams({ siteId: county.center })).toEqual([[]])
  })
})

describe('a cursor', () => {
  const refused = (name: 'listSites' | 'listTeams', input: Record<string, unknown>) =>
    api.anonymous.refused(name, input)

  test('is good for its own list and filter alone', async () => {
    const { cursor: ofSites = '' } = await api.anonymous.ok('listSites', {})
    const { cursor: ofChildren = '' } = await api.anonymous.ok('listSites', { parentId: county.institute })
    expect(await refused('listTeams', { cursor: ofSites })).toBe('BAD_INPUT')
    expect(await refused('listSites', { cursor: ofChildren })).toBe('BAD_INPUT')
    expect(await refused('listSites', { parentId: county.elsewhere, cursor: ofChildren })).toBe('BAD_INPUT')
  })

  const packed = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  const boxWith = (bytes: Uint8Array[]) => Buffer.concat(bytes).toString('base64url')
  const tagBytes = 16

  const cursorAfter = async (before: object) => {
    const { cursor = '' } = await api.anonymous.ok('listSites', before)
    const [kid, box] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return { cursor, kid, bytes: Buffer.from(box, 'base64url') }
  }

  test('with any byte of its box altered is refused', async () => {
    const { kid, bytes } = await cursorAfter({})
    for (const at of bytes.keys()) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(await refused('listSites', { cursor: packed([kid, boxWith([altered])]) })).toBe('BAD_INPUT')
    }
  })

  test('cut short, put together from two or under another key is refused', async () => {
    const first = await cursorAfter({})
    const second = await cursorAfter({ cursor: first.cursor })
    const { kid, bytes } = first
    const box = boxWith([bytes])
    const forged = [
      packed([kid, boxWith([bytes.subarray(0, -1)])]),
      packed([kid, boxWith([bytes.subarray(0, tagBytes)])]),
      packed([kid, boxWith([bytes.subarray(0, -tagBytes), second.bytes.subarray(-tagBytes)])]),
      packed([kid, '']),
      packed([kid]),
      packed(['2', box]),
      packed(['constructor', box]),
      packed({}),
    ]
    for (const cursor of [...forged, first.cursor.slice(0, -6), 'x', '', 'c'.repeat(1001)])
      expect(await refused('listSites', { cursor })).toBe('BAD_INPUT')
    expect((await api.anonymous.ok('listSites', { cursor: packed([kid, box]) })).sites).toHaveLength(100)
  })
})

test('each place is kept under its id and in its list, with the same content', async () => {
  const items = await itemsOf(api.store.tables, 'places')
  const of = (type: string) =>
    new Map(
      items
        .filter(item => item.type === type)
        .map(({ pk, sk, type, v, ...content }) => [content.id, content]),
    )
  expect(of('siteLine')).toEqual(of('site'))
  expect(of('teamLine')).toEqual(of('team'))
  expect(of('site').size).toBe(stationsMore + 5)
})
