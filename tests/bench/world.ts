import { fillCounty } from '../../infra/local/county/writer/fill'
import { type Caller, startApi, type TestApi } from '../support/api/api'
import { meterOf, type StoreCall } from '../support/store/units'

/** The demo county behind the API, with a meter on its store. */
export type World = {
  api: TestApi
  /** Logs a persona in anew, as its phone would have by then. */
  as: (persona: string) => Promise<Caller>
  callsOf: (work: () => Promise<unknown>) => Promise<StoreCall[]>
}

export const startWorld = async (people: number, progress: (line: string) => void): Promise<World> => {
  const api = await startApi()
  await fillCounty({
    tables: api.store.tables,
    keys: api.deps.keys,
    openidOf: name => `openid-of-persona:${name}`,
    putPhoto: async () => undefined,
    now: api.clock.now(),
    people,
    progress,
  })
  const as = async (persona: string) => {
    const { token, person } = await api.anonymous.ok('login', { code: `persona:${persona}` })
    return { ...api.withToken(token), personId: person.id }
  }
  return { api, as, callsOf: meterOf(api.store.tables.client).callsOf }
}
