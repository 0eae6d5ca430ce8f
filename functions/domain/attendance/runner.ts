import type { Session } from '../activity/activity'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { actingPerson } from '../person/active'
import type { Profile } from '../person/person'
import { isManager, leads, manages, needScope } from '../policy'

const isLeader = (profile: Profile) => profile.grants.some(grant => grant.role === 'leader')

export const runs = (profile: Profile, session: Pick<Session, 'teamId' | 'path'>) =>
  leads(profile, session.teamId) || manages(profile, session.path)

/** A session is run by its team's leader, or by whoever answers for its site. The role is read fresh. */
export const needRunner = async (
  deps: Pick<Deps, 'people'>,
  actor: Actor,
  session: Session,
): Promise<Profile> => {
  const profile = await actingPerson(deps, actor)
  needScope(isLeader(profile) || isManager(profile), runs(profile, session))
  return profile
}
