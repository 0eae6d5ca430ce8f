import { type PushEvent, readEncrypted, readMessage } from './message'
import { signedBy, unseal } from './seal'

/** The query of a request from WeChat. */
type PushQuery = Partial<Record<'signature' | 'timestamp' | 'nonce' | 'echostr' | 'msg_signature', string>>

export type PushSettings = {
  token: string
  /** The EncodingAESKey in use first, then the one before, so that changing it loses nothing under way. */
  aesKeys: readonly string[]
  appId: string
  now: Date
}

type PushRefusal = 'signature' | 'stale' | 'undecryptable' | 'foreign-app' | 'malformed'

/** A request that is not WeChat's, or not for us. */
export class PushRefused extends Error {
  constructor(readonly reason: PushRefusal) {
    super(`push refused: ${reason}`)
    this.name = 'PushRefused'
  }
}

// WeChat gives up after three tries of five seconds; the rest is room for clocks that differ. What is replayed
// within it changes nothing, since a verdict is stored by its trace id.
const freshFor = 5 * 60_000

const refuse = (reason: PushRefusal): never => {
  throw new PushRefused(reason)
}

const checkFresh = (timestamp: string, now: Date) => {
  if (!(Math.abs(now.getTime() - Number(timestamp) * 1000) <= freshFor)) refuse('stale')
}

const orMalformed = <Value>(read: () => Value): Value => {
  try {
    return read()
  } catch {
    return refuse('malformed')
  }
}

const open = (encrypted: string, { aesKeys, appId }: PushSettings) => {
  const opened = aesKeys.flatMap(key => unseal(encrypted, key) ?? [])
  const ours = opened.find(one => one.appId === appId)
  return ours?.message ?? refuse(opened.length > 0 ? 'foreign-app' : 'undecryptable')
}

/** The answer to WeChat's GET that verifies our address; throws PushRefused. */
export const answerEcho = (query: PushQuery, { token, now }: Pick<PushSettings, 'token' | 'now'>): string => {
  const { signature = '', timestamp = '', nonce = '', echostr = '' } = query
  if (!signedBy(signature, token, timestamp, nonce)) refuse('signature')
  checkFresh(timestamp, now)
  return echostr
}

/** Verifies and opens a push in safe mode; throws PushRefused. */
export const openPush = (query: PushQuery, body: string, settings: PushSettings): PushEvent => {
  const { msg_signature: signature = '', timestamp = '', nonce = '' } = query
  const encrypted = orMalformed(() => readEncrypted(body)) ?? refuse('malformed')
  if (!signedBy(signature, settings.token, timestamp, nonce, encrypted)) refuse('signature')
  checkFresh(timestamp, settings.now)
  const message = open(encrypted, settings)
  return orMalformed(() => readMessage(message))
}
