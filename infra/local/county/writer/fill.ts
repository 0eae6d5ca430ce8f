import type { Tables } from '../../../../functions/data/tables'
import type { Keys } from '../../../../functions/domain/ports'
import { type County, countyOf } from '../county'
import { activitiesItems } from './items/activities'
import { mallItems } from './items/mall'
import { peopleItems } from './items/people'
import { placeItems } from './items/places'
import { showsItems } from './items/shows'
import type { TableItem } from './items/tableItem'
import { beginCounty, endCounty } from './marker'
import { type PutPhoto, putPhotos } from './putPhotos'
import { withoutStreams } from './withoutStreams'
import { writeItems } from './writeItems'

type Filling = {
  tables: Tables
  keys: Keys
  /** What the WeChat stand-in calls the account of a name; personas log in by it. */
  openidOf: (name: string) => string
  /** Puts a webp where everyone may see it; the key is a path in the photos' bucket. */
  putPhoto: PutPhoto
  now: Date
  people: number
  progress: (line: string) => void
}

const itemsOf = (county: County, { keys, openidOf, now }: Filling): TableItem[] => [
  ...placeItems(county),
  ...activitiesItems(county),
  ...mallItems(county, now),
  ...showsItems(county),
  ...peopleItems({ county, keys, openidOf }),
]

/** A line for every tenth of the whole. */
const told = (progress: (line: string) => void, what: string, total: number) => {
  let tenths = 0
  return (count: number) => {
    const now = Math.floor((10 * count) / total)
    if (now > tenths) progress(`${what} ${now * 10}%`)
    tenths = now
  }
}

/** Fails when one failed, but not before the others have ended. */
const allOf = async (works: Promise<void>[]) => {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason
}

const write = async (filling: Filling) => {
  const { tables, now, people, putPhoto, progress } = filling
  const county = countyOf({ now, people })
  const items = itemsOf(county, filling)
  progress(`${county.people.length} 人、${county.teams.length} 支队伍、${county.places.all.length} 处阵地`)
  await allOf([
    withoutStreams(tables, () => writeItems(tables, items, told(progress, '写入数据', items.length))),
    putPhotos(county.posts, putPhoto),
  ])
}

/**
 * Writes the demo county around `now`, once: where it stands already nothing happens, and where an earlier run was
 * cut off that one's county is finished, whatever is asked now.
 */
export const fillCounty = async (filling: Filling): Promise<void> => {
  const { tables, people } = filling
  const marker = await beginCounty(tables, { now: filling.now.toISOString(), people })
  if (marker.state === 'filled') return
  await write({ ...filling, now: new Date(marker.now), people: marker.people })
  await endCounty(tables, marker)
}
