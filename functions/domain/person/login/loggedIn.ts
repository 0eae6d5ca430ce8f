import type { PersonOut } from '../../../contracts/person'
import type { Profile } from '../person'
import { personOut } from '../person'

/** What a token says: whose it is, and under which version of the person's sessions it was made. */
export type LoginSession = { personId: string; sessionVersion: number }

/** For whoever makes the tokens. */
export type LoggedIn = { session: LoginSession; person: PersonOut }

export const loggedIn = (profile: Profile): LoggedIn => ({
  session: { personId: profile.id, sessionVersion: profile.sessionVersion },
  person: personOut(profile),
})
