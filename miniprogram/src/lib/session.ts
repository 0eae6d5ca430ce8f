import type { Api } from '../../../functions/contracts/endpoints'
import { askedCode, leave, silentCode } from '../platform/login'
import { start } from '../platform/start'
import { forget, load, save } from '../platform/storage'
import { Failure, isRefusal } from './failure'
import { newIntent } from './intent'
import { send } from './send'
import { createStore } from './store'
import { failureTexts } from './texts/failure'

type Session = Pick<Api['login']['out'], 'token' | 'renewToken' | 'person'>
type Person = Session['person']

/** What was stored, if it is a whole session. */
const storedSession = (): Session | undefined => {
  const held = load<Partial<Session>>('session')
  return held?.token && held.renewToken && held.person?.id ? (held as Session) : undefined
}

const session = createStore(storedSession())

let tellLeft = () => {}

/** Whose phone it was until now outlives a session that ended by itself. */
const holds = ({ id }: Person) => {
  const before = load<string>('holder')
  if (before === id) return
  save('holder', id)
  if (before) tellLeft()
}

const keep = ({ token, renewToken, person }: Session) => {
  save('session', { token, renewToken, person })
  session.set({ token, renewToken, person })
  holds(person)
}

const drop = () => {
  forget('session')
  session.set(undefined)
}

/** WeChat asks its own server for the code: without a network there is none. */
const platformCode = () =>
  silentCode().catch(() => {
    throw new Failure('OFFLINE', failureTexts.offline)
  })

const login = async (code: string | undefined) => {
  if (code) keep(await send('login', { code }, newIntent()))
  return code !== undefined
}

/** Whether the renewal token was taken. Throws where nobody could be asked: the session then stands as it is. */
const renewed = async ({ renewToken }: Session) => {
  try {
    keep(await send('renew', { renewToken }, newIntent()))
    return true
  } catch (reason) {
    if (isRefusal(reason)) return false
    throw reason
  }
}

const renewOrLogin = async () => {
  const held = session.get()
  if (held && (await renewed(held))) return
  try {
    if (!(await login(await platformCode()))) drop()
  } catch (reason) {
    if (isRefusal(reason)) drop()
    throw reason
  }
}

/** Runs one at a time; whoever comes meanwhile gets the same outcome. */
const single = (task: () => Promise<void>) => {
  let running: Promise<void> | undefined
  return () => {
    running ??= task().finally(() => {
      running = undefined
    })
    return running
  }
}

const settled = createStore(session.get() !== undefined)
let launch: Promise<void> | undefined
let decided = false
let tellLate = () => {}

const find = async () => {
  launch ??= start()
  await launch
  if (session.get() || load('left')) return
  const late = settled.get()
  if ((await login(await platformCode())) && late) tellLate()
}

const decide = single(async () => {
  try {
    await find()
    decided = true
  } catch (reason) {
    decided = isRefusal(reason)
  }
  settled.set(true)
})

/**
 * Resolves when it is settled who this is; a login that fails leaves nobody, never an error. Where nobody could
 * be asked, the next to call this tries again.
 */
export const ready = async () => {
  if (!decided) await decide()
}

/** Tells when somebody was logged in after screens had been shown to nobody. */
export const whenKnownLate = (tell: () => void) => {
  tellLate = tell
}

/** Tells when a person left, or somebody else has come in their place. */
export const whenLeft = (tell: () => void) => {
  tellLeft = tell
}

/** Takes a new access token, by the renewal token or, when that has ended, by the platform's login. */
export const renew = single(renewOrLogin)

/** The person tapped 登录. True when somebody is logged in afterwards. */
export const signIn = async () => {
  if (!session.get()) await login(await askedCode())
  forget('left')
  return session.get() !== undefined
}

/** Leaves; nobody is logged in again but by a tap on 登录. */
export const signOut = () => {
  leave()
  drop()
  forget('holder')
  save('left', true)
  tellLeft()
}

/** Takes over what an answer says of the person: roles may have changed since the login. */
export const learnPerson = (person: Person) => {
  const held = session.get()
  if (held && held.person.id === person.id && JSON.stringify(held.person) !== JSON.stringify(person))
    keep({ ...held, person })
}

export const tokenNow = () => session.get()?.token
export const personNow = () => session.get()?.person

/** Who is logged in, for a deed that must be kept for its person. Throws a Failure where that is nobody. */
export const needPerson = async (): Promise<Person> => {
  await ready()
  const person = personNow()
  if (!person) throw new Failure('UNAUTHENTICATED', failureTexts.nobody)
  return person
}

/** Who is logged in, and what they may do. */
export const usePerson = (): Person | undefined => session.use()?.person

/** Whether it is settled who this is: until then nobody is asked to log in. */
export const useSettled = settled.use
