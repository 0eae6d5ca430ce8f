import type { RefusalBody } from '../../../functions/contracts/errors'
import type { TestApi } from '../api/api'
import { itemsOf } from '../store/items'
import { newcomer, registrationForm } from './newcomers'

/** What tests of registering look at, in a running API. */
export const registrationOf = (api: () => TestApi) => {
  const people = () => itemsOf(api().store.tables, 'people')

  /** Expects the code, and that nothing has changed; what was said, but for the request's id. */
  const refusedWithout = async (change: Record<string, unknown>, code: string) => {
    const person = await newcomer(api())
    const before = await people()
    const { status, body } = await person.send('registerVolunteer', { ...registrationForm(), ...change })
    expect(body).toMatchObject({ error: { code } })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await people()).toEqual(before)
    const { requestId: _, ...said } = (body as RefusalBody).error
    return said
  }

  return { people, refusedWithout }
}
