import type { Board } from '../../../functions/domain/show/board/board'
import type { Like } from '../../../functions/domain/show/like/like'
import { activityOf, type DemoActivity, type DemoSession } from './activities/activities'
import { planOf } from './activities/offerings'
import { type Visit, visitsOf } from './attendance/visits'
import { type Life, lifeOf } from './lives'
import { merchants, offers } from './mall/mall'
import type { Redeeming } from './mall/redemption'
import { type Stock, stockOf } from './mall/stock'
import { type DemoPerson, peopleOf } from './people/people'
import { type Responsible, responsibleIn } from './people/responsible'
import { withRoles } from './people/roles'
import { type Places, places } from './places/places'
import { type DemoTeam, teamsOf } from './places/teams'
import { type Random, randomOf } from './random'
import type { Witness } from './shows/authors'
import { boardsOf } from './shows/boards'
import { likesOf } from './shows/likes'
import { type DemoPost, postsOf } from './shows/posts'
import { heroLife } from './volunteerPersona'

/** The whole county, before it is written anywhere. */
export type County = {
  places: Places
  teams: DemoTeam[]
  people: DemoPerson[]
  responsible: Responsible
  activities: DemoActivity[]
  lives: Life[]
  stock: Stock
  posts: DemoPost[]
  likes: Like[]
  boards: Board[]
}

/** `people`: how many, nine at least; `now`: what is past and what is to come. */
type Wanted = { now: Date; people: number }

const seed = '银杏县'

const layPeople = (random: Random, { now, people: count }: Wanted, teams: DemoTeam[]) => {
  const home = teams[0]?.site ?? places.center
  const people = peopleOf({ random, now, count, stations: places.stations, home })
  const merchantIds = merchants.map(({ id }) => id)
  return { home, people: withRoles({ places, teams, people, merchantIds }) }
}

const merchantsIn = (people: DemoPerson[]) => {
  const persona = people.find(({ persona }) => persona === 'merchant')
  if (!persona) throw new Error('nobody is the merchant')
  const owners = new Map<string, DemoPerson>()
  for (const person of people)
    for (const grant of person.grants) if (grant.role === 'merchant') owners.set(grant.merchantId, person)
  return (merchantId: string) => owners.get(merchantId) ?? persona
}

const byStart = (a: Visit, b: Visit) => (a.session.startAt < b.session.startAt ? -1 : 1)

const visitsByPerson = (visits: Visit[]) => {
  const own = new Map<string, Visit[]>()
  for (const visit of visits.toSorted(byStart))
    own.set(visit.person.id, [...(own.get(visit.person.id) ?? []), visit])
  return ({ id }: DemoPerson) => own.get(id) ?? []
}

const livesOf = (redeeming: Redeeming, people: DemoPerson[], visits: Visit[]): Life[] => {
  const visitsBy = visitsByPerson(visits)
  return people.map(person => {
    const life = lifeOf(redeeming, person, visitsBy(person))
    return person.persona === 'volunteer' ? heroLife({ ...redeeming, life, offers }) : life
  })
}

const witnessesOf = (lives: Life[], sessions: DemoSession[]): Witness[] => {
  const byId = new Map(sessions.map(session => [session.id, session]))
  return lives.flatMap(({ person, records }) =>
    records.flatMap(record => {
      const session = byId.get(record.sessionId)
      return session ? [{ person, session, record }] : []
    }),
  )
}

const shownIn = (random: Random, now: Date, witnesses: Witness[], people: DemoPerson[]) => {
  const written = postsOf({ random: random.fork('posts'), now }, witnesses)
  const likes = likesOf(random.fork('likes'), written, people)
  const counts = new Map<DemoPost, number>()
  for (const { post } of likes) counts.set(post, (counts.get(post) ?? 0) + 1)
  const posts = written.map(post => ({ ...post, likes: counts.get(post) ?? 0 }))
  return { posts, likes: likes.map(({ like }) => like), boards: boardsOf(posts, now) }
}

/** The demo county of a moment: for the same moment and size, the same to the last letter. */
export const countyOf = (wanted: Wanted): County => {
  const random = randomOf(seed)
  const { now } = wanted
  const teams = teamsOf(places)
  const { home, people } = layPeople(random.fork('people'), wanted, teams)
  const responsible = responsibleIn(people)
  const plan = planOf({ random: random.fork('plan'), now, places, home })
  const making = { random: random.fork('activities'), now, teams, responsible }
  const activities = plan.map((offering, at) => activityOf(making, offering, at))
  const sessions = activities.filter(({ state }) => state === 'published').flatMap(each => each.sessions)
  const visits = visitsOf({ random: random.fork('visits'), now, people, home }, sessions)
  const stock = stockOf(offers)
  const redeeming = { random: random.fork('lives'), now, stock, merchantOf: merchantsIn(people) }
  const lives = livesOf(redeeming, people, visits)
  const shown = shownIn(random, now, witnessesOf(lives, sessions), people)
  return { places, teams, people, responsible, activities, lives, stock, ...shown }
}
