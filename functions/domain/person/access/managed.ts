import type { Deps } from '../../deps'
import { manages } from '../../policy'
import { found } from '../../refusal'
import type { Profile, Volunteer } from '../person'

type FindDeps = Pick<Deps, 'people' | 'places'>
export type FoundVolunteer = { profile: Profile; volunteer: Volunteer }

/** The volunteer, if this manager answers for the site that the volunteer chose. */
export const volunteerIfManaged = async (
  deps: FindDeps,
  manager: Profile,
  personId: string,
): Promise<FoundVolunteer | undefined> => {
  const profile = await deps.people.profile(personId, { fresh: true })
  if (profile?.status !== 'active' || !profile.volunteer) return undefined
  const site = await deps.places.site(profile.volunteer.siteId)
  return site && manages(manager, site.path) ? { profile, volunteer: profile.volunteer } : undefined
}

export const managedVolunteer = async (
  deps: FindDeps,
  manager: Profile,
  personId: string,
): Promise<FoundVolunteer> => found(await volunteerIfManaged(deps, manager, personId))
