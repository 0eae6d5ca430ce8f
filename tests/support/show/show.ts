import { lettersOf } from '../../../functions/domain/ids'
import { photoIdOf } from '../../../functions/domain/photo/id/photoId'
import type { Caller, TestApi } from '../api/api'
import { addPerson, personId } from '../county/county'
import { unchanged } from '../store/unchanged'
import { meterOf, type Units, unitsOf } from '../store/units'

type NewPost = { text: string; photoIds: string[]; topicId?: string; attendanceId?: string; key?: string }

export const minutesBefore = (at: string, minutes: number) =>
  new Date(Date.parse(at) - minutes * 60_000).toISOString()

export const write = async (caller: Caller, input: NewPost) => (await caller.ok('createPost', input)).post

/** What tests of 文明秀 begin with and look at, in a running API. */
export const showOf = (api: () => TestApi) => {
  const newcomer = async (name: string) => {
    await addPerson(api().store.tables, name)
    return api().as(name)
  }

  const posted = async (name: string, input: Partial<NewPost> = {}) =>
    write(await api().as('volunteer'), { text: `今天护河 ${name}`, photoIds: [], ...input })

  const photoIdFor = (name: string, of = 'volunteer') =>
    photoIdOf(api().deps.keys.photo, personId(of), lettersOf(Buffer.from(name.padEnd(16)).subarray(0, 16)))

  const changesNothing = <Answer>(work: () => Promise<Answer>) => unchanged(api().store.tables, work)

  /** What the store charges for some work; for the last tests of a file, since it counts from then on. */
  const meter = (): ((work: () => Promise<unknown>) => Promise<Units>) => {
    const { callsOf } = meterOf(api().store.tables.client)
    return async work => unitsOf(await callsOf(work))
  }

  return { newcomer, posted, photoIdFor, changesNothing, meter }
}
