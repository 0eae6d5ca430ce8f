import { askedCode, leave, silentCode } from '../platform/login'
import { start } from '../platform/start'
import { forget, load, save } from '../platform/storage'
import { Failure, isRefusal } from './failure'
import { newIntent } from './intent'
import { send } from './send'
import { dropSession, keepSession, leaveSession, personNow, type Session, sessionNow } from './session'
import { createStore } from './store'
import { failureTexts } from './texts/failure'

/** WeChat asks its own server for the code: without a network there is none. */
const platformCode = () =>
  silentCode().catch(() => {
    throw new Failure('OFFLINE', failureTexts.offline)
  })

const login = async (code: string | undefined) => {
  if (code) keepSession(await send('login', { code }, newIntent()))
  return code !== undefined
}

/** Whether the renewal token was taken. Throws where nobody could be asked: the session then stands as it is. */
const renewed = async ({ renewToken }: Session) => {
  try {
    keepSession(await send('renew', { renewToken }, newIntent()))
    return true
  } catch (reason) {
    if (isRefusal(reason)) return false
    throw reason
  }
}

const renewOrLogin = async () => {
  const held = sessionNow()
  if (held && (await renewed(held))) return
  try {
    if (!(await login(await platformCode()))) dropSession()
  } catch (reason) {
    if (isRefusal(reason)) dropSession()
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

const settled = createStore(sessionNow() !== undefined)
let launch: Promise<void> | undefined
let decided = false
let tellLate = () => {}

const find = async () => {
  launch ??= start()
  await launch
  if (sessionNow() || load('left')) return
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

/** Takes a new access token, by the renewal token or, when that has ended, by the platform's login. */
export const renew = single(renewOrLogin)

/** The person tapped 登录. True when somebody is logged in afterwards. */
export const signIn = async () => {
  if (!sessionNow()) await login(await askedCode())
  forget('left')
  return sessionNow() !== undefined
}

/** Leaves; nobody is logged in again but by a tap on 登录. */
export const signOut = () => {
  leave()
  save('left', true)
  leaveSession()
}

/** Who is logged in, for a deed that must be kept for its person. Throws a Failure where that is nobody. */
export const needPerson = async (): Promise<Session['person']> => {
  await ready()
  const person = personNow()
  if (!person) throw new Failure('UNAUTHENTICATED', failureTexts.nobody)
  return person
}

/** Whether it is settled who this is: until then nobody is asked to log in. */
export const useSettled = settled.use
