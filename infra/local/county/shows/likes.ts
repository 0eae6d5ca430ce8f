import type { Like } from '../../../../functions/domain/show/like/like'
import { markOf } from '../../../../functions/domain/show/post/post'
import type { DemoPerson } from '../people/people'
import type { Random } from '../random'
import { seeded } from '../seeded'
import type { DemoPost } from './posts'

const least = 2
const most = 84
/** Most posts have some likes, few have many: about twenty on the average. */
const steepness = 2.6
const ofHero = 0.2

const countFor = (random: Random) => least + Math.floor((most - least) * random.next() ** steepness)

/** Each like with the post it is for; a person likes a post once, and nobody likes their own. */
export const likesOf = (
  random: Random,
  posts: DemoPost[],
  people: DemoPerson[],
): { post: DemoPost; like: Like }[] => {
  const crowd = people.filter(({ persona, account }) => account && !persona)
  const hero = people.filter(({ persona }) => persona === 'volunteer')
  return posts.flatMap(post => {
    const likers = [...random.some(crowd, countFor(random)), ...(random.chance(ofHero) ? hero : [])]
    return likers
      .filter(({ id }) => id !== post.personId)
      .map(({ id: personId }) => ({ post, like: { personId, mark: markOf(post), by: seeded } }))
  })
}
