import type { EndpointName } from '../../../../functions/contracts/endpoints'
import type { HomeOut, MeOut } from '../../../../functions/contracts/me'
import { learnPerson } from '../../lib/session'

const meIn = (name: EndpointName, out: unknown): MeOut | undefined => {
  if (name === 'getMe') return out as MeOut
  return name === 'getHome' ? (out as HomeOut).me : undefined
}

/** What a log-in tells of the person, in its order. */
const personOf = ({ profile: { id, roles, scopes, displayName, consents } }: MeOut) => ({
  ...{ id, roles, scopes, displayName },
  ...(consents ? { consents } : {}),
})

/** The session follows what an answer says of the person: roles may have changed since the login. */
export const learnFromAnswer = (name: EndpointName, out: unknown) => {
  const me = meIn(name, out)
  if (me) learnPerson(personOf(me))
}
