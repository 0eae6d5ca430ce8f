import type { Api } from '../../../functions/contracts/endpoints'
// Whoever else the browser is opened for has no session of the persona before: that is forgotten ahead of being read.
import '../platform/login'
import { forget, load, save } from '../platform/storage'
import { createStore } from './store'

export type Session = Pick<Api['login']['out'], 'token' | 'renewToken' | 'person'>
type Person = Session['person']

/** What was stored, if it is a whole session. */
const storedSession = (): Session | undefined => {
  const held = load<Partial<Session>>('session')
  return held?.token && held.renewToken && held.person?.id ? (held as Session) : undefined
}

const session = createStore(storedSession())

let tellLeft = () => {}

/** Tells when a person left, or somebody else has come in their place. */
export const whenLeft = (tell: () => void) => {
  tellLeft = tell
}

/** Whose phone it was until now outlives a session that ended by itself. */
const holds = ({ id }: Person) => {
  const before = load<string>('holder')
  if (before === id) return
  save('holder', id)
  if (before) tellLeft()
}

export const keepSession = ({ token, renewToken, person }: Session) => {
  save('session', { token, renewToken, person })
  session.set({ token, renewToken, person })
  holds(person)
}

export const dropSession = () => {
  forget('session')
  session.set(undefined)
}

/** The person leaves the phone to whoever comes next. */
export const leaveSession = () => {
  dropSession()
  forget('holder')
  tellLeft()
}

/** Takes over what an answer says of the person: roles may have changed since the login. */
export const learnPerson = (person: Person) => {
  const held = session.get()
  if (held && held.person.id === person.id && JSON.stringify(held.person) !== JSON.stringify(person))
    keepSession({ ...held, person })
}

export const sessionNow = session.get
export const tokenNow = () => session.get()?.token
export const personNow = () => session.get()?.person

/** Who is logged in, and what they may do. */
export const usePerson = (): Person | undefined => session.use()?.person
