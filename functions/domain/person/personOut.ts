import type { PersonOut } from '../../contracts/person'
import { refuse } from '../refusal'
import { type Profile, rolesOf, scopesOf } from './person'

export const toPersonOut = (profile: Profile): PersonOut => ({
  id: profile.id,
  roles: rolesOf(profile),
  scopes: scopesOf(profile),
  displayName: profile.displayName,
})

/** Who holds a token but is not known here has no session; who was closed may do nothing. */
export const activePerson = (profile: Profile | undefined): Profile => {
  if (!profile) return refuse('UNAUTHENTICATED')
  return profile.status === 'active' ? profile : refuse('FORBIDDEN')
}
