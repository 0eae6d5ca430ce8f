import { type EndpointName, type EndpointsOf, endpointsByNoun, type Noun } from '../contracts/endpoints'
import type { Handler, Handlers } from './handler'

type Routes<Of extends Noun> = { handlers: Handlers<EndpointsOf<Of>> }

/** A noun's handlers come with the first request for one of them, so that a start is no slower for one noun more. */
const routes: { [Of in Noun]: () => Promise<Routes<Of>> } = {
  place: () => import('./routes/place'),
  team: () => import('./routes/team'),
  person: () => import('./routes/person'),
  activity: () => import('./routes/activity'),
  ledger: () => import('./routes/ledger'),
  attendance: () => import('./routes/attendance'),
  mall: () => import('./routes/mall'),
  photo: () => import('./routes/photo'),
  show: () => import('./routes/show'),
  me: () => import('./routes/me'),
}

const nouns = new Map(
  Object.entries(endpointsByNoun).flatMap(([noun, table]) =>
    Object.keys(table).map(name => [name, noun as Noun]),
  ),
)

export const handlerOf = async <Name extends EndpointName>(name: Name): Promise<Handler<Name>> => {
  const noun = nouns.get(name) as Noun
  const { handlers } = (await routes[noun]()) as { handlers: Handlers<Name> }
  return handlers[name]
}
