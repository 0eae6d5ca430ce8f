import type { LoginOut, PersonOut } from '../../../functions/contracts/person'
import { askedCode, leave, silentCode } from '../platform/login'
import { start } from '../platform/start'
import { forget, load, save } from '../platform/storage'
import { newIntent } from './intent'
import { send } from './send'
import { createStore } from './store'

type Session = Pick<LoginOut, 'token' | 'renewToken' | 'person'>

const session = createStore<Session | undefined>(load<Session>('session'))

const keep = ({ token, renewToken, person }: Session) => {
  save('session', { token, renewToken, person })
  session.set({ token, renewToken, person })
}

const drop = () => {
  forget('session')
  session.set(undefined)
}

const login = async (code: string | undefined) => {
  if (code) keep(await send('login', { code }, newIntent()))
}

const renewOrLogin = async () => {
  const held = session.get()
  try {
    if (held) return keep(await send('renew', { renewToken: held.renewToken }, newIntent()))
  } catch {
    drop()
  }
  await login(await silentCode())
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
let started: Promise<void> | undefined
const begin = async () => {
  await start()
  if (!session.get() && !load('left')) await login(await silentCode())
}

/** Resolves when it is settled who this is; a login that fails leaves nobody, never an error. */
export const ready = () => {
  started ??= begin()
    .catch(() => {})
    .finally(() => settled.set(true))
  return started
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
  save('left', true)
}

/** Takes over what an answer says of the person: roles may have changed since the login. */
export const learnPerson = (person: PersonOut) => {
  const held = session.get()
  if (held && held.person.id === person.id && JSON.stringify(held.person) !== JSON.stringify(person))
    keep({ ...held, person })
}

export const tokenNow = () => session.get()?.token
export const personNow = () => session.get()?.person

/** Who is logged in, and what they may do. */
export const usePerson = (): PersonOut | undefined => session.use()?.person

/** Whether it is settled who this is: until then nobody is asked to log in. */
export const useSettled = settled.use
