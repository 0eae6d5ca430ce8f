import type { Direction } from '../../../functions/contracts/attendance'
import type { Api } from '../../../functions/contracts/endpoints'
import { drawCode } from '../../../functions/contracts/venueCode'
import type { TestApi } from '../api/api'
import { county } from './county'

type NewActivity = Api['createActivity']['in']
type NewSession = NewActivity['sessions'][number]

export const venue = { name: '运河公园东门', lat: 34.3, lng: 117.9, radius: 200 }
/** A fix at the venue, as a phone gives it. */
export const here = { lat: 34.3001, lng: 117.9001, accuracy: 20 }
export const faraway = { lat: 34.4, lng: 117.9, accuracy: 20 }

export const inMinutes = (api: TestApi, minutes: number) =>
  new Date(api.clock.now().getTime() + minutes * 60_000).toISOString()

export const sessionFrom = (api: TestApi, changes: Partial<NewSession> = {}): NewSession => ({
  startAt: inMinutes(api, 20),
  endAt: inMinutes(api, 140),
  capacity: 10,
  walkIn: 'no',
  venue,
  ...changes,
})

export const activityInput = (
  api: TestApi,
  session: Partial<NewSession> = {},
  changes: Partial<NewActivity> = {},
) => ({
  teamId: county.team,
  siteId: county.station,
  title: '清洁家园·护河行动',
  category: 'environment' as const,
  kind: 'serve' as const,
  description: '沿运河捡拾垃圾，劝导不文明行为。',
  risk: '河边作业，请穿防滑鞋。',
  sessions: [sessionFrom(api, session)],
  ...changes,
})

/** An activity that the leader offered, still to be reviewed. */
export const offer = async (
  api: TestApi,
  session: Partial<NewSession> = {},
  changes: Partial<NewActivity> = {},
) => {
  const leader = await api.as('leader')
  return (await leader.ok('createActivity', activityInput(api, session, changes))).activity
}

/** An activity that the leader offered and the institute published. */
export const publish = async (
  api: TestApi,
  session: Partial<NewSession> = {},
  changes: Partial<NewActivity> = {},
) => {
  const activity = await offer(api, session, changes)
  const large = activity.sessions.some(({ capacity }) => capacity > 100)
  const reviewer = await api.as(large ? 'center' : 'institute')
  await reviewer.ok('reviewActivity', { activityId: activity.id, decision: 'approve' })
  return { activityId: activity.id, sessionId: activity.sessions[0]?.id ?? '' }
}

/** Places taken of a session, all shards together. */
export const takenIn = async (api: TestApi, sessionId: string) => {
  const session = await api.deps.activities.session(sessionId)
  if (!session) throw new Error('no such session')
  const taken = await api.deps.activities.taken(session, { fresh: true })
  return taken.reduce((sum, count) => sum + count, 0)
}

/** What the leader's phone shows now, or at another moment. */
export const codeOf = async (api: TestApi, sessionId: string, direction: Direction, at = api.clock.now()) => {
  const leader = await api.as('leader')
  const { key } = await leader.ok('getVenueKey', { sessionId, direction })
  return drawCode(key, at)
}
