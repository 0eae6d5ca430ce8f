import type { Direction, VenueKey } from '../../../../../functions/contracts/attendance'
import { Failure } from '../../../lib/failure'
import { call } from '../../../lib/request'
import { loadList, personal, save } from '../../../platform/storage'

export type KeptKeys = { sessionId: string } & Partial<Record<Direction, VenueKey>>

const most = 10
const place = `${personal}venue-keys`
const stored = () => loadList<KeptKeys>(place)

/** The keys of a session that this phone fetched before. */
export const keptKeys = (sessionId: string): KeptKeys | undefined =>
  stored().find(kept => kept.sessionId === sessionId)

const keep = (keys: KeptKeys) =>
  save(place, [keys, ...stored().filter(({ sessionId }) => sessionId !== keys.sessionId)].slice(0, most))

const fetchKey = async (sessionId: string, direction: Direction) =>
  (await call('getVenueKey', { sessionId, direction })).key

const failureOf = (result: PromiseSettledResult<VenueKey>) => {
  if (result.status === 'fulfilled') return undefined
  if (result.reason instanceof Failure) return result.reason
  throw result.reason
}

/** What this phone has by now, and for each direction why nothing came. */
export type Fetched = { keys: KeptKeys; errors: Partial<Record<Direction, Failure>> }

/** Takes both keys onto the phone, so that both codes can be drawn without a network. */
export const fetchKeys = async (sessionId: string): Promise<Fetched> => {
  const [entering, leaving] = await Promise.allSettled([
    fetchKey(sessionId, 'in'),
    fetchKey(sessionId, 'out'),
  ])
  const keys: KeptKeys = { ...keptKeys(sessionId), sessionId }
  if (entering.status === 'fulfilled') keys.in = entering.value
  if (leaving.status === 'fulfilled') keys.out = leaving.value
  keep(keys)
  return { keys, errors: { in: failureOf(entering), out: failureOf(leaving) } }
}
