import type { PersonOut } from '../../contracts/person'
import { type Profile, rolesOf, scopesOf } from './person'

export const toPersonOut = (profile: Profile): PersonOut => ({
  id: profile.id,
  roles: rolesOf(profile),
  scopes: scopesOf(profile),
  displayName: profile.displayName,
  ...(profile.volunteer ? { consents: profile.volunteer.consents.map(({ purpose }) => purpose) } : {}),
})
