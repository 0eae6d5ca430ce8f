import { type Skill, skills } from '../../../../functions/contracts/person'
import { dayOf } from '../../../../functions/contracts/shanghai'
import type { Grant } from '../../../../functions/domain/person/access/grant'
import { displayNameOf, namelessName } from '../../../../functions/domain/person/name/displayName'
import { platformNumber } from '../../../../functions/domain/person/number/platformNumber'
import { momentId } from '../ids'
import type { Place } from '../places/places'
import type { Random } from '../random'
import { shanghaiTime } from '../shanghaiTime'
import { birthDateFor, idNumberFor, phoneFor } from './idCards'
import { nameFrom, nicknameFrom } from './names'
import { type PersonaKey, personas } from './personas'

export type DemoPerson = {
  id: string
  persona?: PersonaKey
  /** Name of the account at the WeChat stand-in; absent for somebody whom the station registered on paper. */
  account?: string
  name: string
  displayName: string
  site: Place
  joinedAt: Date
  phone: string
  idNumber: string
  birthDate: string
  adult: boolean
  number: string
  volunteer: boolean
  confirmed: boolean
  skills: Skill[]
  guardianId?: string
  grants: Grant[]
  /** How readily the person comes along, in (0, 1]. */
  zeal: number
}

const share = { volunteers: 0.92, confirmed: 0.84, minors: 0.02, nicknames: 0.15, paper: 0.25 }
const paperAge = 68
const unlocatedEvery = 9

/** One in so many never gives the phone's place away; the leader's word stands for it. */
export const locates = ({ number, persona }: Pick<DemoPerson, 'number' | 'persona'>) =>
  persona !== undefined || Number(number.slice(-4)) % unlocatedEvery !== 0

const ageFor = (random: Random, minor: boolean) => (minor ? random.int(12, 15) : random.int(18, 76))

const shownName = (random: Random, name: string, volunteer: boolean) => {
  if (!volunteer) return namelessName
  return random.chance(share.nicknames) ? nicknameFrom(random, name.slice(0, 1)) : displayNameOf(name)
}

type Lot = { random: Random; now: Date; at: number; site: Place; persona?: (typeof personas)[number] }

/** A persona is of age and known by its card; the resident alone is no volunteer. */
const standingOf = ({ random, persona }: Lot) => {
  if (persona) return { volunteer: persona.name !== '', confirmed: persona.name !== '', minor: false }
  const volunteer = random.chance(share.volunteers)
  const confirmed = volunteer && random.chance(share.confirmed)
  return { volunteer, confirmed, minor: volunteer && random.chance(share.minors) }
}

const accountOf = ({ random, persona, at }: Lot, age: number) => {
  if (persona) return { account: persona.key, persona: persona.key }
  return age >= paperAge && random.chance(share.paper) ? {} : { account: `villager-${at}` }
}

const personOf = (lot: Lot): DemoPerson => {
  const { random, now, at, site, persona } = lot
  const { volunteer, confirmed, minor } = standingOf(lot)
  const age = ageFor(random, minor)
  const name = persona?.name || nameFrom(random)
  const joinedAt = shanghaiTime(now, -random.int(130, 420), random.int(8, 20) + random.next())
  const id = momentId('per', joinedAt, String(at))
  const birthDate = birthDateFor(random, age, Number(dayOf(now).slice(0, 4)), at)
  return {
    id,
    ...accountOf(lot, age),
    name,
    displayName: persona ? shownPersona(persona.name) : shownName(random, name, volunteer),
    ...{ site, joinedAt, birthDate, volunteer, confirmed, adult: !minor },
    phone: phoneFor(at),
    idNumber: idNumberFor(birthDate, at),
    number: platformNumber(id, 0),
    skills: random.some(skills, random.int(0, 2)),
    grants: [],
    zeal: 0.15 + 0.85 * random.next() ** 2,
  }
}

const shownPersona = (name: string) => (name ? displayNameOf(name) : namelessName)

const homeVillagers = 24
const homeTownspeople = 60

/** The personas' village and town are livelier than the others, so that lists near them are never empty. */
const sitesFor = (count: number, stations: Place[], home: Place): Place[] => {
  const inTown = stations.filter(({ parentId }) => parentId === home.parentId)
  return Array.from({ length: count }, (_, at) => {
    const other = at - personas.length - homeVillagers
    if (other < 0) return home
    const pool = other < homeTownspeople ? inTown : stations
    return pool[other % pool.length] ?? home
  })
}

type Count = { random: Random; now: Date; count: number; stations: Place[]; home: Place }

/** Invented people, the personas first; at least as many as there are personas. */
export const peopleOf = ({ random, now, count, stations, home }: Count): DemoPerson[] => {
  const sites = sitesFor(Math.max(count, personas.length), stations, home)
  const people = sites.map((site, at) => personOf({ random, now, at, site, persona: personas[at] }))
  return people.map(person => (person.adult ? person : { ...person, guardianId: guardianOf(person, people) }))
}

/** A grown-up volunteer of the same village, or the persona that is one. */
const guardianOf = ({ site }: DemoPerson, people: DemoPerson[]) =>
  people.find(other => other.adult && other.volunteer && other.site === site)?.id ?? people[0]?.id
