import type { Team } from '../../../../functions/domain/team/team'
import { numberedId } from '../ids'
import { countyName, type Place, type Places, stationsBelow } from './places'

/** The seven teams of the county's center, as the 2018 report names them; 邳州 became 银杏. */
export const countyTeams = [
  { key: 'theory', brand: '理论名嘴', work: '理论宣讲' },
  { key: 'education', brand: '呵护成长', work: '教育' },
  { key: 'culture', brand: '多彩生活', work: '文化' },
  { key: 'science', brand: '希望田野', work: '科技' },
  { key: 'health', brand: '健康银杏', work: '全民健康' },
  { key: 'care', brand: '温情银杏', work: '社会公益' },
  { key: 'alliance', brand: '文明联盟', work: '文明单位' },
] as const
export type CountyTeamKey = (typeof countyTeams)[number]['key']

/** Squads that people form by themselves, as the briefings of 2022 and 2025 describe them. */
const ownNames = ['夕阳红', '红马甲', '护河', '板凳课堂', '邻里帮', '巧手姐姐', '平安夜巡', '爱心理发']
/** Every so many stations have a squad of their own kind. */
const ownEvery = 2.43

export type DemoTeam = Team & { site: Place; key?: CountyTeamKey }
type Draft = Omit<DemoTeam, 'id' | 'siteId'>

const stationSquad = (site: Place): Draft => ({ name: `${site.shortName}志愿服务队`, kind: 'squad', site })

const ownSquad = (site: Place, at: number): Draft => ({
  name: `${site.shortName}“${ownNames[at % ownNames.length]}”志愿服务队`,
  kind: 'squad',
  site,
})

const ofCounty = (center: Place): Draft[] => [
  { name: `${countyName}文明实践志愿服务总队`, kind: 'corps', site: center },
  ...countyTeams.map(({ key, brand, work }) => ({
    name: `“${brand}”${work}志愿服务队`,
    kind: 'detachment' as const,
    site: center,
    key,
  })),
]

const ofTown = (site: Place): Draft[] => [
  { name: `${site.shortName}志愿服务支队`, kind: 'detachment', site },
  ...countyTeams.map(({ key, brand }) => ({
    name: `“${brand}”${site.shortName}分队`,
    kind: 'squad' as const,
    site,
    key,
  })),
]

/** The squad of the first station comes first: it is the one that persona `leader` leads. */
const drafts = ({ center, institutes, stations }: Places): Draft[] => {
  const [first, ...others] = institutes.flatMap(stationsBelow).map(stationSquad)
  if (!first) throw new Error('the county has no stations')
  const own = stations.filter((_, at) => Math.floor(at / ownEvery) !== Math.floor((at - 1) / ownEvery))
  return [first, ...ofCounty(center), ...institutes.flatMap(ofTown), ...others, ...own.map(ownSquad)]
}

export const teamsOf = (places: Places): DemoTeam[] =>
  drafts(places).map((draft, number) => ({
    ...draft,
    id: numberedId('tea', number),
    siteId: draft.site.id,
  }))
