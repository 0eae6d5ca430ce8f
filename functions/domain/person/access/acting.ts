import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { refuse } from '../../refusal'
import type { Profile } from '../person'

/** Who holds a token but is not known here has no session; who was closed may do nothing. */
export const activePerson = (profile: Profile | undefined): Profile => {
  if (!profile) return refuse('UNAUTHENTICATED')
  return profile.status === 'active' ? profile : refuse('FORBIDDEN')
}

/** Who acts, as they stand at this moment: what a role allows is decided by nothing older. */
export const actingPerson = async (
  { people }: Pick<Deps, 'people'>,
  { personId }: Pick<Actor, 'personId'>,
): Promise<Profile> => activePerson(await people.profile(personId, { fresh: true }))
