import { siteItems } from '../../../functions/data/place/item'
import { teamItems } from '../../../functions/data/team/item'
import type { Site } from '../../../functions/domain/place/place'

const site = (kind: Site['kind'], ...path: string[]): Site => ({
  id: path.at(-1) ?? '',
  name: '某地文明实践站',
  kind,
  parentId: path.at(-2),
  path,
})

const lineOf = (place: Site) => siteItems(place).find(({ type }) => type === 'siteLine')?.sk ?? ''

test('the list runs from the center down whatever the ids are', () => {
  const sites = [
    site('point', 'sit_z', 'sit_m', 'sit_b', 'sit_a'),
    site('station', 'sit_z', 'sit_m', 'sit_b'),
    site('institute', 'sit_z', 'sit_m'),
    site('center', 'sit_z'),
  ]
  const listed = [...sites].sort((a, b) => (lineOf(a) < lineOf(b) ? -1 : 1))
  expect(listed.map(({ kind }) => kind)).toEqual(['center', 'institute', 'station', 'point'])
})

test('a site and a team stand under their ids and in their lists', () => {
  const keysOf = (items: { pk: string; sk: string }[]) => items.map(({ pk, sk }) => [pk, sk])
  expect(keysOf(siteItems(site('institute', 'sit_1', 'sit_2')))).toEqual([
    ['sit_2', 'site'],
    ['sites', '1#sit_1#sit_2'],
  ])
  expect(keysOf(teamItems({ id: 'tea_1', name: '某队', kind: 'squad', siteId: 'sit_2' }))).toEqual([
    ['teams', 'tea_1'],
    ['sit_2', 'team#tea_1'],
  ])
})
