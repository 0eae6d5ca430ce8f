import type { Place } from '../places/places'
import type { DemoTeam } from '../places/teams'
import type { DemoPerson } from './people'
import type { PersonaKey } from './personas'

/** Who answers for what. */
export type Responsible = {
  /** A team without a leader of its own goes along with persona `leader`. */
  leaderOf(team: Pick<DemoTeam, 'id'>): DemoPerson
  /** The manager of a place or of the nearest above it, other than `not`; in the end the center's. */
  managerOf(site: Pick<Place, 'path'>, not?: string): DemoPerson
}

const personaIn = (people: DemoPerson[], key: PersonaKey): DemoPerson => {
  const person = people.find(({ persona }) => persona === key)
  if (!person) throw new Error(`the county lacks persona ${key}`)
  return person
}

export const responsibleIn = (people: DemoPerson[]): Responsible => {
  const leaders = new Map<string, DemoPerson>()
  const managers = new Map<string, DemoPerson>()
  for (const person of people)
    for (const grant of person.grants) {
      if (grant.role === 'leader') leaders.set(grant.teamId, person)
      if (grant.role === 'manager') managers.set(grant.siteId, person)
    }
  const center = personaIn(people, 'center')
  const leader = personaIn(people, 'leader')
  const managerOf: Responsible['managerOf'] = ({ path }, not) =>
    [...path]
      .reverse()
      .flatMap(siteId => managers.get(siteId) ?? [])
      .find(({ id }) => id !== not) ?? center
  return { leaderOf: team => leaders.get(team.id) ?? leader, managerOf }
}
