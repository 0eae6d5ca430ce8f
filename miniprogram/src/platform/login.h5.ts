import { choosePersona, storedPersona } from './persona.h5'
import { forget } from './storage'

// Before `lib/session` reads who was logged in here last.
if (LOCAL) storedPersona()

const code = (persona: string | undefined) => (persona ? `persona:${persona}` : undefined)

/** A released browser edition has no way to log in yet: it is read-only. */
export const silentCode = async (): Promise<string | undefined> => (LOCAL ? code(storedPersona()) : undefined)

/** The login code when the person taps 登录. */
export const askedCode = async (): Promise<string | undefined> =>
  LOCAL ? code(await choosePersona()) : undefined

export const leave = () => forget('persona')
