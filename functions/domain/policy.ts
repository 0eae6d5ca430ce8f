import type { Profile } from './person/person'
import { refuse } from './refusal'

/** What role and scope allow; use cases add what depends on their own records. */

export const leads = (profile: Profile, teamId: string) =>
  profile.grants.some(grant => grant.role === 'leader' && grant.teamId === teamId)

/** Whether the person answers for a site: for it, or for one above it. `path` is center … site. */
export const manages = (profile: Profile, path: string[]) =>
  profile.grants.some(grant => grant.role === 'manager' && path.includes(grant.siteId))

export const isManager = (profile: Profile) => profile.grants.some(grant => grant.role === 'manager')

/** Without the role: forbidden. With the role but elsewhere: as if the thing did not exist. */
export const needScope = (hasRole: boolean, inScope: boolean) => {
  if (!hasRole) refuse('FORBIDDEN')
  if (!inScope) refuse('NOT_FOUND')
}

export const needManager = (profile: Profile) => {
  if (!isManager(profile)) refuse('FORBIDDEN')
}
