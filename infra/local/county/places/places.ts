import type { Site } from '../../../../functions/domain/place/place'
import { numberedId } from '../ids'

/** An invented county; none of these names is meant for a place that exists. */
export const countyName = '银杏县'

const towns = [
  '银叶街道',
  '听荷街道',
  '金穗街道',
  '映霞街道',
  '栖禾镇',
  '望麦镇',
  '晒谷镇',
  '鸣蛙镇',
  '藕香镇',
  '菱歌镇',
  '苇花镇',
  '橘灯镇',
  '桑果镇',
  '杏坊镇',
  '梨雪镇',
  '竹笛镇',
  '纸鸢镇',
  '豆花镇',
  '萤火镇',
  '蒲扇镇',
  '槐蜜镇',
  '稻浪镇',
  '麦哨镇',
  '柿红镇',
  '燕泥镇',
]

const firsts = [...'柳荷槐桑枣梨杏桃榆竹菱芦麦稻豆瓜燕鹭鹤蝉萤云月霞雪溪']
const seconds = [...'岸湾塘桥坊园渡亭坡埂圩井场铺院庄岗汀巷畈']

const stationsInAll = 490
const leastInTown = Math.floor(stationsInAll / towns.length)
const townsWithOneMore = stationsInAll % towns.length
const stationsOf = (town: number) => leastInTown + (town < townsWithOneMore ? 1 : 0)

/** A step without a common factor with the number of first characters, so that neighbours differ. */
const step = 7
const villageName = (town: number, at: number) => {
  const first = firsts[(town + step * at) % firsts.length]
  return `${first}${seconds[at]}`
}

const isUrban = (town: number, at: number) => (towns[town] ?? '').endsWith('街道') || at < 2

/** A gcj02 point; what is drawn on a map there is somewhere else's. */
type Spot = { lat: number; lng: number }

export type Place = Site & { shortName: string; spot: Spot }

const middle: Spot = { lat: 33.3, lng: 119.9 }
const townsInRow = 5
const townWide = 0.09
const villageWide = 0.018
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

const moved = ({ lat, lng }: Spot, at: number, wide: number): Spot => ({
  lat: rounded(lat + (Math.floor(at / townsInRow) - 2) * wide),
  lng: rounded(lng + ((at % townsInRow) - 2) * wide),
})

const center: Place = {
  id: numberedId('sit', 0),
  name: `${countyName}文明实践中心`,
  kind: 'center',
  path: [numberedId('sit', 0)],
  shortName: countyName,
  spot: middle,
}

const below = (parent: Place, number: number, place: Pick<Place, 'name' | 'kind' | 'shortName' | 'spot'>) => {
  const id = numberedId('sit', number)
  return { ...place, id, parentId: parent.id, path: [...parent.path, id] }
}

const institutes: Place[] = towns.map((shortName, town) =>
  below(center, town + 1, {
    name: `${shortName}文明实践所`,
    kind: 'institute',
    shortName,
    spot: moved(middle, town, townWide),
  }),
)

const stationOf = (institute: Place, town: number, at: number, number: number): Place => {
  const shortName = `${villageName(town, at)}${isUrban(town, at) ? '社区' : '村'}`
  const name = `${shortName}文明实践站`
  const spot = moved(institute.spot, at, villageWide)
  return below(institute, number, { name, kind: 'station', shortName, spot })
}

const numberBefore = (town: number) => towns.slice(0, town).reduce((sum, _, at) => sum + stationsOf(at), 0)

const stations: Place[] = institutes.flatMap((institute, town) =>
  Array.from({ length: stationsOf(town) }, (_, at) =>
    stationOf(institute, town, at, 1 + towns.length + numberBefore(town) + at),
  ),
)

export type Places = { center: Place; institutes: Place[]; stations: Place[]; all: Place[] }

/** One center, 25 institutes, 490 stations: the figures of the 2018 report (江苏精神文明建设简报 26). */
export const places: Places = { center, institutes, stations, all: [center, ...institutes, ...stations] }

export const stationsBelow = (institute: Place) =>
  stations.filter(({ parentId }) => parentId === institute.id)
