import { setTimeout as pause } from 'node:timers/promises'
import type { PushFormat, PushMode } from '../commandShape'
import { type PushSecrets, seal } from './encryption'
import { receiver, write } from './pushMessage'

/** One message for the callback; `settled` is called once WeChat is through with it, delivered or not. */
type Push = { openid: string; message: object; settled: () => void }

type PushOptions = {
  secrets: PushSecrets
  callbackUrl: () => string
  now: () => number
  /** How long after an unanswered push the next try follows: 5,000 ms at WeChat. */
  repeatAfterMs: number
}

const tries = 3
const patience = 5000
const copies = { normal: 1, duplicate: 2, drop: 0 } as const

/** Delivers messages to the callback until it answers `success`, three tries at most. */
export const createPushes = ({ secrets, callbackUrl, now, repeatAfterMs }: PushOptions) => {
  const stopped = new AbortController()
  const running = new Set<Promise<void>>()
  const held: Push[] = []
  let mode: PushMode = 'normal'
  let format: PushFormat = 'json'

  const post = async ({ openid, message }: Push) => {
    const { query, encrypted } = seal(write(message, format), openid, now(), secrets)
    const answer = await fetch(`${callbackUrl()}?${query}`, {
      method: 'POST',
      headers: { 'content-type': format === 'json' ? 'application/json' : 'text/xml' },
      body: write({ ToUserName: receiver, Encrypt: encrypted }, format),
      signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(patience)]),
    })
    return answer.ok && ['success', ''].includes((await answer.text()).trim())
  }
  const send = async (push: Push) => {
    for (let left = tries; left > 0; left -= 1) {
      if (await post(push).catch(() => false)) return
      if (left > 1) await pause(repeatAfterMs, undefined, { signal: stopped.signal })
    }
  }
  const deliver = async (push: Push) => {
    if (mode === 'delay') return void held.push(push)
    await Promise.all(Array.from({ length: copies[mode] }, () => send(push)))
    if (!stopped.signal.aborted) push.settled()
  }
  const track = (work: Promise<void>) => {
    // Only `stop` makes a delivery fail; what it cut off is pending still and starts again with the stand-in.
    const tracked = work.catch(() => undefined).finally(() => running.delete(tracked))
    running.add(tracked)
  }
  return {
    deliver,
    track,
    signal: stopped.signal,
    later: () => pause(repeatAfterMs, undefined, { signal: stopped.signal }),
    setFormat: (next: PushFormat) => {
      format = next
    },
    setMode: (next: PushMode) => {
      mode = next
      for (const push of held.splice(0)) track(deliver(push))
    },
    /** Waits for everything under way; what `delay` holds back is not. */
    drain: async () => {
      while (running.size > 0) await Promise.all(running)
    },
    stop: () => stopped.abort(),
  }
}

export type Pushes = ReturnType<typeof createPushes>
