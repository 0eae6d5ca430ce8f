import type { EndpointName } from '../../../functions/contracts/endpoints'
import { newcomer, registered, registrationForm } from '../county/newcomers'
import { activityInput, codeOf, here, inMinutes, offer, publish } from '../county/session'
import { inside, newVolunteer, scanOf, signedUp } from '../county/volunteers'
import { mallOf } from '../mall/mall'
import { addPost } from '../show/posts'
import type { Caller, TestApi } from './api'

/** Who may ask, and what for. */
type Prepared = { caller: Caller; input: Record<string, unknown> }
type Writes = Partial<Record<EndpointName, () => Promise<Prepared>>>

let made = 0
const newName = () => `asks twice ${made++}`

const personWrites = (api: TestApi): Writes => ({
  login: async () => ({ caller: api.anonymous, input: { code: `persona:${newName()}` } }),
  renew: async () => {
    const { renewToken } = await api.anonymous.ok('login', { code: `persona:${newName()}` })
    return { caller: api.anonymous, input: { renewToken } }
  },
  registerVolunteer: async () => ({ caller: await newcomer(api), input: registrationForm() }),
  confirmIdentity: async () => {
    const { personId } = await registered(api)
    return { caller: await api.as('station'), input: { personId } }
  },
})

const activityWrites = (api: TestApi): Writes => ({
  createActivity: async () => ({ caller: await api.as('leader'), input: activityInput(api) }),
  reviewActivity: async () => {
    const { id: activityId } = await offer(api)
    return { caller: await api.as('institute'), input: { activityId, decision: 'approve' } }
  },
})

const attendanceWrites = (api: TestApi): Writes => ({
  signUp: async () => {
    const { sessionId } = await publish(api)
    return { caller: await newVolunteer(api), input: { sessionId } }
  },
  cancelSignUp: async () => {
    const { sessionId, volunteer } = await signedUp(api)
    return { caller: volunteer, input: { sessionId } }
  },
  checkIn: async () => {
    const { sessionId, volunteer } = await signedUp(api)
    return { caller: volunteer, input: { code: await codeOf(api, sessionId, 'in'), location: here } }
  },
  checkOut: async () => {
    const { sessionId, volunteer } = await inside(api, here)
    api.clock.advance(80)
    return { caller: volunteer, input: { code: await codeOf(api, sessionId, 'out'), location: here } }
  },
  checkInVolunteer: async () => {
    const { sessionId, volunteer } = await signedUp(api)
    return { caller: await api.as('leader'), input: await scanOf(volunteer, sessionId) }
  },
  closeRoster: async () => {
    const { sessionId, volunteer } = await inside(api, here)
    api.clock.advance(80)
    const confirm = [{ personId: volunteer.personId, leftAt: inMinutes(api, -10) }]
    return { caller: await api.as('leader'), input: { sessionId, confirm } }
  },
})

const mallWrites = (api: TestApi): Writes => {
  const mall = mallOf(() => api)
  const redeemer = async () => {
    const name = newName()
    return { name, caller: await mall.addRich(name), offerId: await mall.addOffer(name) }
  }
  return {
    redeem: async () => {
      const { caller, offerId } = await redeemer()
      return { caller, input: { offerId } }
    },
    verifyVoucher: async () => {
      const { name, offerId } = await redeemer()
      const { code } = await mall.codeOf(name, await mall.redeemedVoucher(name, offerId))
      return { caller: await api.as('merchant'), input: { code } }
    },
  }
}

const showWrites = (api: TestApi): Writes => {
  const published = () => addPost(api, newName(), api.clock.now().toISOString())
  return {
    createUpload: async () => ({
      caller: await newVolunteer(api),
      input: { contentType: 'image/jpeg', bytes: 1000 },
    }),
    createPost: async () => ({ caller: await newVolunteer(api), input: { text: '好', photoIds: [] } }),
    likePost: async () => ({ caller: await newVolunteer(api), input: { postId: await published() } }),
    unlikePost: async () => {
      const [caller, postId] = [await newVolunteer(api), await published()]
      await caller.ok('likePost', { postId })
      return { caller, input: { postId } }
    },
  }
}

/** Every request that changes something, where it can be done. */
export const writesOf = (api: TestApi): Writes => ({
  ...personWrites(api),
  ...activityWrites(api),
  ...attendanceWrites(api),
  ...mallWrites(api),
  ...showWrites(api),
})
