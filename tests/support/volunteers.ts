import type { TestApi } from './api'
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
