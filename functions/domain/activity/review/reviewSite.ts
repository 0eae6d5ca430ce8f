import type { Session } from '../session/session'

const manyPeople = 100

/**
 * The level above reviews: a team's or a station's activity the institute; one of an institute, in another town than
 * the team's own, or with more than 100 places in a session, the center. `home` is the path of the team's site.
 */
export const reviewSiteOf = (
  path: string[],
  sessions: Pick<Session, 'capacity'>[],
  home: string[] = path,
): string => {
  const [center = '', institute = center] = path
  const large = sessions.some(session => session.capacity > manyPeople)
  return large || path.length <= 2 || home[1] !== institute ? center : institute
}
