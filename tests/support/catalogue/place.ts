import type { SiteOut } from '../../../functions/contracts/place'
import type { PlaceApi } from '../../../functions/contracts/place.input'
import type { Examples } from './example'

export const station: SiteOut = {
  id: 'sit_1',
  name: '运河社区文明实践站',
  kind: 'station',
  parentId: 'sit_i',
}

const sites: SiteOut[] = [
  { id: 'sit_c', name: '银杏县文明实践中心', kind: 'center' },
  { id: 'sit_i', name: '运河镇文明实践所', kind: 'institute', parentId: 'sit_c' },
  station,
]

export const placeExamples: Examples<PlaceApi> = {
  listSites: { request: { parentId: 'sit_none' }, answer: () => ({ sites }) },
}
