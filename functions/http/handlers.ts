import { type EndpointName, type EndpointsOf, endpointsByNoun, type Noun } from '../contracts/endpoints'
import type { Handler, Handlers } from './handler'

/** A noun's handlers come with the first request for one of them, so that a start is no slower for one noun more. */
const routes: { [Of in Noun]: () => Promise<Handlers<EndpointsOf<Of>>> } = {
  place: async () => (await import('./routes/place')).placeHandlers,
  team: async () => (await import('./routes/team')).teamHandlers,
  person: async () => (await import('./routes/person')).personHandlers,
  activity: async () => (await import('./routes/activity')).activityHandlers,
  ledger: async () => (await import('./routes/ledger')).ledgerHandlers,
  attendance: async () => (await import('./routes/attendance')).attendanceHandlers,
  mall: async () => (await import('./routes/mall')).mallHandlers,
  photo: async () => (await import('./routes/photo')).photoHandlers,
  show: async () => (await import('./routes/show')).showHandlers,
  me: async () => (await import('./routes/me')).meHandlers,
}

const nouns = new Map(
  Object.entries(endpointsByNoun).flatMap(([noun, table]) =>
    Object.keys(table).map(name => [name, noun as Noun]),
  ),
)

export const handlerOf = async <Name extends EndpointName>(name: Name): Promise<Handler<Name>> => {
  const noun = nouns.get(name) as Noun
  const handlers = (await routes[noun]()) as Handlers<Name>
  return handlers[name]
}
