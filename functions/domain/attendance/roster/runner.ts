import type { Session } from '../../activity/session/session'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { actingPerson } from '../../person/access/acting'
import type { Profile } from '../../person/person'
import { isManager, leads, manages, needScope } from '../../policy'
import { found } from '../../refusal'

const isLeader = (profile: Profile) => profile.grants.some(grant => grant.role === 'leader')

const runs = (profile: Profile, session: Pick<Session, 'teamId' | 'path'>) =>
  leads(profile, session.teamId) || manages(profile, session.path)

type Running = { profile: Profile; session: Session }

/**
 * A session and who runs it: its team's leader, or whoever answers for its site. The role is read fresh, and asked
 * first: who has none is not told whether there is such a session.
 */
export const needRunner = async (
  deps: Pick<Deps, 'people' | 'activities'>,
  actor: Actor,
  sessionId: string,
  options?: { fresh: boolean },
): Promise<Running> => {
  const [profile, session] = await Promise.all([
    actingPerson(deps, actor),
    deps.activities.session(sessionId, options),
  ])
  needScope(isLeader(profile) || isManager(profile), session !== undefined && runs(profile, session))
  return { profile, session: found(session) }
}
