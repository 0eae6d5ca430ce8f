import { places } from '../../../../infra/local/county/places/places'
import { countyTeams, teamsOf } from '../../../../infra/local/county/places/teams'
import { topics } from '../../../../infra/local/county/shows/topics'

const teams = teamsOf(places)

test('one center, 25 institutes and 490 stations, as the report of 2018 counts them', () => {
  expect([places.center].length).toBe(1)
  expect(places.institutes).toHaveLength(25)
  expect(places.stations).toHaveLength(490)
  expect(places.all).toHaveLength(516)
})

test('every place has an id and a name of its own, and a path from the center down to itself', () => {
  expect(new Set(places.all.map(({ id }) => id)).size).toBe(516)
  expect(new Set(places.all.map(({ name }) => name)).size).toBe(516)
  for (const { id, parentId, path } of places.all) {
    expect(path[0]).toBe(places.center.id)
    expect(path.at(-1)).toBe(id)
    expect(path.at(-2)).toBe(parentId)
  }
})

test('the seven teams that the report names stand at the center', () => {
  const atCenter = teams.filter(({ siteId }) => siteId === places.center.id).map(({ name }) => name)
  expect(atCenter).toHaveLength(1 + countyTeams.length)
  expect(atCenter).toEqual(
    expect.arrayContaining([
      '“理论名嘴”理论宣讲志愿服务队',
      '“呵护成长”教育志愿服务队',
      '“多彩生活”文化志愿服务队',
      '“希望田野”科技志愿服务队',
      '“健康银杏”全民健康志愿服务队',
      '“温情银杏”社会公益志愿服务队',
      '“文明联盟”文明单位志愿服务队',
    ]),
  )
})

test('nothing keeps the name of the county that the reports are about', () => {
  expect([...places.all, ...teams].filter(({ name }) => /邳|邳州|运河|炮车|艾山/.test(name))).toEqual([])
})

test('about 900 teams, and the first by id is a squad of a station', () => {
  expect(teams.length).toBeGreaterThan(880)
  expect(teams.length).toBeLessThan(920)
  expect(new Set(teams.map(({ id }) => id)).size).toBe(teams.length)
  expect(teams.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]).toBe(teams[0])
  expect(teams[0]?.site.kind).toBe('station')
})

test('the topics that the briefing of 2022 names are there', () => {
  expect(topics.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['E起学党史', '疫情防控', '周末妈妈']),
  )
})
