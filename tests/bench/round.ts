import { drawCode } from '../../functions/contracts/venueCode'
import { hashOf } from '../../functions/domain/ids'
import { found } from '../../functions/domain/refusal'
import { here, venue } from '../support/county/session'
import { type Cost, costOf } from './cost'
import type { Operation } from './gates'
import type { World } from './world'

export type Costs = Partial<Record<Operation, Cost>>

const text = '今天和队友们沿着运河走了两公里，捡了十一袋垃圾，'.repeat(5)

/** As long as those that phones make: what is written grows with them. */
const keyLength = 22

/** Everything that a gate counts, once, by persona `volunteer` and those around; `name` makes it another time. */
export const round = async (world: World, name: string): Promise<Costs> => {
  const { api, as } = world
  const costs: Costs = {}
  const key = (what: string) => hashOf(what, name).toString('base64url').slice(0, keyLength)
  const measure = async <Out>(op: Operation, work: () => Promise<Out>): Promise<Out> => {
    let out: Out | undefined
    costs[op] = costOf(
      await world.callsOf(async () => {
        out = await work()
      }),
    )
    return out as Out
  }
  await serve(world, measure, key)
  await show(world, measure, key)
  await spend(world, measure, key)
  const volunteer = await as('volunteer')
  await measure('my page', () => volunteer.ok('getMe', {}))
  await measure('top 50 of the week', () => api.anonymous.ok('getBoard', {}))
  return costs
}

type Measure = <Out>(op: Operation, work: () => Promise<Out>) => Promise<Out>
type Key = (what: string) => string

const minutesFrom = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()

const offered = async ({ api, as }: World, key: Key) => {
  const leader = await as('leader')
  const { person } = await leader.ok('login', { code: 'persona:leader' })
  const { teams } = await leader.ok('listTeams', {})
  const team = found(teams.find(({ id }) => person.scopes.teamIds.includes(id)))
  const now = api.clock.now()
  const session = {
    startAt: minutesFrom(now, 20),
    endAt: minutesFrom(now, 140),
    ...{ capacity: 20, walkIn: 'no' as const, venue },
  }
  const { activity } = await leader.ok('createActivity', {
    ...{ teamId: team.id, siteId: team.siteId, title: '清洁家园 · 护河行动', category: 'environment' },
    ...{ kind: 'serve', description: '沿运河捡拾垃圾。', risk: '临水作业，须穿救生衣。' },
    ...{ sessions: [session], key: key('offer') },
  })
  const reviewer = await as('institute')
  await reviewer.ok('reviewActivity', { activityId: activity.id, decision: 'approve' })
  return found(activity.sessions[0]).id
}

const drawn = async ({ api, as }: World, sessionId: string, direction: 'in' | 'out') => {
  const leader = await as('leader')
  const venueKey = await leader.ok('getVenueKey', { sessionId, direction })
  return drawCode(venueKey.key, api.clock.now())
}

const serve = async (world: World, measure: Measure, key: Key) => {
  const { api, as } = world
  const sessionId = await offered(world, key)
  const before = await as('volunteer')
  await measure('sign up', () => before.ok('signUp', { sessionId }))
  api.clock.advance(15)
  const arriving = await as('volunteer')
  const into = await drawn(world, sessionId, 'in')
  await measure('check in', () => arriving.ok('checkIn', { code: into, location: here }))
  api.clock.advance(110)
  const leaving = await as('volunteer')
  const out = await drawn(world, sessionId, 'out')
  const { attendance } = await measure('check out, minutes, points, entry', () =>
    leaving.ok('checkOut', { code: out, location: here }),
  )
  if (attendance.points === 0) throw new Error('the service earned nothing')
}

const show = async ({ as }: World, measure: Measure, key: Key) => {
  const volunteer = await as('volunteer')
  const { posts } = await measure('latest 20 posts with my likes', () =>
    volunteer.ok('listPosts', { kind: 'latest' }),
  )
  const { id: postId } = found(posts.find(({ liked }) => !liked))
  await measure('like', () => volunteer.ok('likePost', { postId }))
  await measure('unlike', () => volunteer.ok('unlikePost', { postId }))
  const photos = ['a', 'b', 'c'].map(photo =>
    volunteer.ok('createUpload', { contentType: 'image/jpeg', bytes: 1000, key: key(`photo ${photo}`) }),
  )
  const photoIds = (await Promise.all(photos)).map(({ photoId }) => photoId)
  await measure('post of 120 characters and 3 photos', () =>
    volunteer.ok('createPost', { text, photoIds, key: key('post') }),
  )
}

const spend = async ({ as }: World, measure: Measure, key: Key) => {
  const volunteer = await as('volunteer')
  const merchant = await as('merchant')
  const { person } = await merchant.ok('login', { code: 'persona:merchant' })
  const { offers } = await volunteer.ok('listOffers', {})
  const { id: offerId } = found(offers.find(offer => offer.merchantId === person.scopes.merchantId))
  const redeemed = async (what: string) => {
    const { voucher } = await measure('redeem', () => volunteer.ok('redeem', { offerId, key: key(what) }))
    return volunteer.ok('getVoucherCode', { voucherId: voucher.id })
  }
  const { code } = await redeemed('first')
  await measure('verify by QR code', () => merchant.ok('verifyVoucher', { code }))
  const { digits } = await redeemed('second')
  await measure('verify by digits', () => merchant.ok('verifyVoucher', { digits }))
}
