import type { Actor } from '../../actor'
import type { Deps } from '../../deps'

type Stretch = { marks: string[]; more: boolean }
type LikesDeps = Pick<Deps, 'shows'>

/** So many rows of likes are one small read. */
const rowsOfOneRead = 30
/** As many as a page that skips over what others wrote is worth reading. */
const mostRows = 120

/** What the reader likes from a mark down, read before the page is known. */
export const likesFrom = async (
  { shows }: LikesDeps,
  actor: Actor | undefined,
  from: string | undefined,
): Promise<Stretch> =>
  actor ? shows.likes(actor.personId, { from, limit: rowsOfOneRead }) : { marks: [], more: false }

/**
 * Which marks of a page the reader likes. One stretch answers it, unless the reader likes very much in between;
 * then what lies beyond the stretch is asked for by name.
 */
export const complete = async (
  { shows }: LikesDeps,
  actor: Actor | undefined,
  page: string[],
  { marks, more }: Stretch,
): Promise<Set<string>> => {
  const end = marks.at(-1)
  const beyond = more && end !== undefined ? page.filter(mark => mark < end) : []
  const rest = actor && beyond.length > 0 ? await shows.likesAmong(actor.personId, beyond) : []
  return new Set([...marks, ...rest])
}

/** Which marks of a page the reader likes, by one stretch from its newest to its oldest. */
export const likedOf = async (
  deps: LikesDeps,
  actor: Actor | undefined,
  page: string[],
): Promise<Set<string>> => {
  const [oldest] = [...page].sort()
  const newest = [...page].sort().at(-1)
  if (!actor || !oldest) return new Set()
  const stretch = await deps.shows.likes(actor.personId, { from: newest, downTo: oldest, limit: mostRows })
  return complete(deps, actor, page, stretch)
}
