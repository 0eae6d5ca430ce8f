import type { Grant } from '../../../../functions/domain/person/access/grant'
import { type Place, type Places, stationsBelow } from '../places/places'
import type { DemoTeam } from '../places/teams'
import type { DemoPerson } from './people'
import type { PersonaKey } from './personas'

type Given = { person: DemoPerson; grant: Grant }

const mayServe = ({ confirmed, adult, persona }: DemoPerson) => confirmed && adult && !persona

const leaderGrants = (person: DemoPerson | undefined, teams: DemoTeam[]): Given[] =>
  person ? teams.map(({ id }) => ({ person, grant: { role: 'leader', teamId: id } })) : []

const managerGrant = (person: DemoPerson | undefined, site: Place): Given[] =>
  person ? [{ person, grant: { role: 'manager', siteId: site.id } }] : []

type Layout = { places: Places; teams: DemoTeam[]; people: DemoPerson[]; merchantIds: string[] }

const inGroups = <Key, Item>(items: Item[], keyOf: (item: Item) => Key) => {
  const groups = new Map<Key, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return (key: Key) => groups.get(key) ?? []
}

/** A village's first grown-up answers for the station, the second leads its squads. */
const ofStations = ({ places, teams, people }: Layout): Given[] => {
  const [first] = teams
  const residents = inGroups(people.filter(mayServe), ({ site }) => site.id)
  const squads = inGroups(teams.slice(1), ({ siteId }) => siteId)
  return places.stations.flatMap(site => {
    const [manager, leader = manager] = residents(site.id)
    const taken = site.id === first?.siteId
    return [...(taken ? [] : managerGrant(manager, site)), ...leaderGrants(leader, squads(site.id))]
  })
}

/** From the third on, people of a town's villages run the town's institute and its teams. */
const ofTowns = ({ places, teams, people }: Layout): Given[] => {
  const residents = inGroups(people.filter(mayServe), ({ site }) => site.parentId)
  return places.institutes.flatMap((site, town) => {
    const pool = residents(site.id).slice(stationsBelow(site).length)
    const own = teams.filter(({ siteId }) => siteId === site.id)
    return [
      ...(town === 0 ? [] : managerGrant(pool.at(-1), site)),
      ...own.flatMap((team, at) => leaderGrants(pool[at % pool.length], [team])),
    ]
  })
}

const ofCounty = ({ places, teams, people }: Layout): Given[] => {
  const pool = people.filter(mayServe).slice(-teams.length)
  const own = teams.filter(({ siteId }) => siteId === places.center.id)
  return own.flatMap((team, at) => leaderGrants(pool[(at * 11) % pool.length], [team]))
}

const ofMerchants = ({ people, merchantIds }: Layout): Given[] => {
  const pool = people.filter(mayServe)
  return merchantIds.slice(1).flatMap((merchantId, at) => {
    const person = pool[(at * 17 + 5) % pool.length]
    return person ? [{ person, grant: { role: 'merchant' as const, merchantId } }] : []
  })
}

const personaGrants = ({ places, teams, merchantIds }: Layout): Partial<Record<PersonaKey, Grant[]>> => {
  const [team] = teams
  const [merchantId] = merchantIds
  if (!team || !merchantId) throw new Error('the county lacks a team or a merchant')
  return {
    leader: [{ role: 'leader', teamId: team.id }],
    station: [{ role: 'manager', siteId: team.siteId }],
    institute: [{ role: 'manager', siteId: team.site.parentId ?? '' }],
    center: [{ role: 'manager', siteId: places.center.id }],
    merchant: [{ role: 'merchant', merchantId }],
    clerk: [{ role: 'clerk', merchantId }],
    moderator: [{ role: 'moderator' }],
  }
}

/** The same people, each with what they answer for. */
export const withRoles = (layout: Layout): DemoPerson[] => {
  const given = [...ofStations(layout), ...ofTowns(layout), ...ofCounty(layout), ...ofMerchants(layout)]
  const grants = inGroups(given, ({ person }) => person.id)
  const ofPersona = personaGrants(layout)
  return layout.people.map(person => ({
    ...person,
    grants: (person.persona && ofPersona[person.persona]) ?? grants(person.id).map(({ grant }) => grant),
  }))
}
