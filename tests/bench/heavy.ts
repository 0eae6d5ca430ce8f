import { attendanceEntity } from '../../functions/data/attendance/item'
import type { Item } from '../../functions/data/entity'
import { accountEntity, entryEntity } from '../../functions/data/ledger/item'
import { profileEntity } from '../../functions/data/person/item'
import { likeEntity } from '../../functions/data/show/likes'
import type { AttendanceRecord } from '../../functions/domain/attendance/attendance'
import { later } from '../../functions/domain/day'
import { timedId } from '../../functions/domain/ids'
import { entryOf } from '../../functions/domain/ledger/entry/entry'
import type { Profile } from '../../functions/domain/person/person'
import { found } from '../../functions/domain/refusal'
import { monthOf } from '../../functions/domain/show/board/week'
import { listedMark, markOf } from '../../functions/domain/show/post/post'
import type { TableItem } from '../../infra/local/county/writer/items/tableItem'
import { withoutStreams } from '../../infra/local/county/writer/withoutStreams'
import { writeItems } from '../../infra/local/county/writer/writeItems'
import type { Caller } from '../support/api/api'
import type { World } from './world'

const attendances = 2000
const coming = 10
const likes = 5000
const day = 24 * 60
const tail = new Uint8Array(10)

const inPeople = (item: Item): TableItem => ({ table: 'people', item: item as TableItem['item'] })

/** One service a day, the last ten still to come; each of the others earned its points. */
const served = (like: AttendanceRecord, { id: personId }: Profile, now: Date): TableItem[] =>
  Array.from({ length: attendances + coming }, (_, back) => {
    const startAt = later(now, (coming - back) * day + 60)
    const sessionId = timedId('ses', startAt, tail)
    const times = { startAt: startAt.toISOString(), endAt: later(startAt, 120).toISOString() }
    const isOver = startAt < now
    const { proof: _proof, checkIn: _in, checkOut: _out, ...place } = like
    const record = { ...(isOver ? like : place), ...times, personId, sessionId }
    const entry = entryOf({
      ...{ personId, cause: 'service' as const, causeId: sessionId, title: like.title, points: 20 },
      ...{ at: times.endAt, by: like.by },
    })
    return isOver
      ? [attendanceEntity.toItem({ ...record, state: 'confirmed' }), entryEntity.toItem(entry)]
      : [attendanceEntity.toItem({ ...record, state: 'signed-up' })]
  })
    .flat()
    .map(inPeople)

/** Whoever likes everything: what stands in the feed now, and an older post for every hour before. */
const liked = async ({ api }: World, { id: personId }: Profile): Promise<TableItem[]> => {
  const now = api.clock.now()
  const feed = await api.deps.shows.publishedIn(monthOf(now), { limit: 200 })
  const older = Array.from({ length: likes - feed.length }, (_, hours) => {
    const publishedAt = later(now, -60 * day - hours * 60)
    return markOf({ id: timedId('pos', publishedAt, tail), publishedAt: publishedAt.toISOString() })
  })
  const marks = [...feed.map(listedMark), ...older]
  return marks.map(mark => inPeople(likeEntity.toItem({ personId, mark, by: 'bench' })))
}

/** A volunteer of many years, as complete as the persona that stands model: 2,000 attendances, 5,000 likes. */
export const heavyPerson = async (world: World, model: Caller): Promise<Caller> => {
  const { api } = world
  const { people, ledger, attendances: records } = api.deps
  const heavy = await world.as('heavy')
  const { profile, account } = found(await ledger.standing(model.personId))
  const { openid } = found(await people.profile(heavy.personId))
  const { items } = await records.history(model.personId, { limit: 20 })
  const record = found(items.find(({ state }) => state === 'confirmed'))
  const own = { ...profile, id: heavy.personId, openid }
  const standing = [
    profileEntity.toItem({ ...own, phone: undefined }),
    accountEntity.toItem({ ...account, personId: own.id }),
  ]
  const all = [
    ...standing.map(inPeople),
    ...served(record, own, api.clock.now()),
    ...(await liked(world, own)),
  ]
  await withoutStreams(api.store.tables, () => writeItems(api.store.tables, all, () => undefined))
  return heavy
}
