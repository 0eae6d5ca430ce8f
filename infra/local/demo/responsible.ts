import type { DemoPerson } from './people'
import type { Place } from './places'
import type { DemoTeam } from './teams'

/** Who answers for what; the center's manager where nobody nearer does. */
export type Responsible = {
  leaderOf(team: Pick<DemoTeam, 'id' | 'site'>): DemoPerson
  /** The manager of a place or of the nearest above it, other than `not`. */
  managerOf(site: Pick<Place, 'path'>, not?: string): DemoPerson
}

export const responsibleIn = (people: DemoPerson[]): Responsible => {
  const leaders = new Map<string, DemoPerson>()
  const managers = new Map<string, DemoPerson>()
  for (const person of people)
    for (const grant of person.grants) {
      if (grant.role === 'leader') leaders.set(grant.teamId, person)
      if (grant.role === 'manager') managers.set(grant.siteId, person)
    }
  const center = people.find(({ persona }) => persona === 'center')
  if (!center) throw new Error('nobody manages the center')
  const managerOf: Responsible['managerOf'] = ({ path }, not) =>
    [...path]
      .reverse()
      .flatMap(siteId => managers.get(siteId) ?? [])
      .find(({ id }) => id !== not) ?? center
  return { leaderOf: team => leaders.get(team.id) ?? managerOf(team.site), managerOf }
}
