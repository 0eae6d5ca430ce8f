import type { TestApi } from '../api/api'
import { addPerson } from './county'
import { codeOf, type here, publish } from './session'

let count = 0

/** Somebody registered and confirmed, whom no other test knows. */
export const newVolunteer = async (api: TestApi) => {
  const name = `volunteer ${count++}`
  await addPerson(api.store.tables, name)
  return api.as(name)
}

export const signedUp = async (
  api: TestApi,
  session: Parameters<typeof publish>[1] = {},
  changes: Parameters<typeof publish>[2] = {},
) => {
  const { sessionId } = await publish(api, session, changes)
  const volunteer = await newVolunteer(api)
  await volunteer.ok('signUp', { sessionId })
  return { sessionId, volunteer }
}

/** Checked in 20 minutes before the start of a session of two hours. */
export const inside = async (api: TestApi, location?: typeof here) => {
  const { sessionId, volunteer } = await signedUp(api)
  await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location })
  return { sessionId, volunteer }
}

export type Volunteer = Awaited<ReturnType<typeof newVolunteer>>

export const numberOf = async (volunteer: Volunteer) => (await volunteer.ok('getMe', {})).profile.number ?? ''

/** The leader's scan of the volunteer code of somebody who stands there. */
export const scanOf = async (volunteer: Volunteer, sessionId: string) => ({
  sessionId,
  number: await numberOf(volunteer),
})

/** What the leader's roster says of the volunteer. */
export const rowOf = async (api: TestApi, volunteer: Volunteer, sessionId: string) => {
  const { roster } = await (await api.as('leader')).ok('getRoster', { sessionId })
  return roster.find(({ personId }) => personId === volunteer.personId)
}
