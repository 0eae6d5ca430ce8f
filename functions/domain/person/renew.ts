import type { Deps } from '../deps'
import { refuse } from '../refusal'
import { actingPerson } from './access/acting'
import { type LoggedIn, type LoginSession, loggedIn } from './login/loggedIn'

/** Goes on with a session, unless all sessions of the person were ended or the person was closed. */
export const renew = async (deps: Pick<Deps, 'people'>, session: LoginSession): Promise<LoggedIn> => {
  const profile = await actingPerson(deps, session)
  if (profile.sessionVersion !== session.sessionVersion) refuse('UNAUTHENTICATED')
  return loggedIn(profile)
}
