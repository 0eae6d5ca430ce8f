import { useCallback, useEffect, useReducer, useState } from 'react'
import type { Direction } from '../../../../../functions/contracts/attendance'
import { drawCode, slotSeconds } from '../../../../../functions/contracts/venueCode'
import type { Failure } from '../../../lib/failure'
import { serverNow } from '../../../lib/serverClock'
import { type Fetched, fetchKeys, type KeptKeys, keptKeys } from './venueKeys'

/** Whether a code can be shown now, and which. */
export type ShownCode =
  | { kind: 'fetching' }
  | { kind: 'none'; message?: string; retry: () => void }
  | { kind: 'over' }
  | { kind: 'code'; text: string; secondsLeft: number; opensAt?: string }

const useKeys = (sessionId: string) => {
  const [keys, setKeys] = useState<KeptKeys | undefined>(() => keptKeys(sessionId))
  const [errors, setErrors] = useState<Fetched['errors']>({})
  const fetch = useCallback(() => {
    setErrors({})
    void fetchKeys(sessionId).then(fetched => {
      setKeys(fetched.keys)
      setErrors(fetched.errors)
    })
  }, [sessionId])
  useEffect(fetch, [fetch])
  return { keys, errors, fetch }
}

const useEachSecond = () => {
  const [, pass] = useReducer((seconds: number) => seconds + 1, 0)
  useEffect(() => {
    const timer = setInterval(pass, 1000)
    return () => clearInterval(timer)
  }, [])
}

const withoutKey = (error: Failure | undefined, retry: () => void): ShownCode => {
  if (!error) return { kind: 'fetching' }
  if (error.code === 'SESSION_CLOSED') return { kind: 'over' }
  return { kind: 'none', message: error.passing ? undefined : error.message, retry }
}

/** The code of a session and direction, drawn anew every 15 seconds by the server's clock, without a network. */
export const useVenueCode = (sessionId: string, direction: Direction): ShownCode => {
  const { keys, errors, fetch } = useKeys(sessionId)
  useEachSecond()
  const key = keys?.[direction]
  if (!key) return withoutKey(errors[direction], fetch)
  const at = serverNow()
  if (at > new Date(key.expiresAt)) return { kind: 'over' }
  return {
    kind: 'code',
    text: drawCode(key, at),
    secondsLeft: slotSeconds - (Math.floor(at.getTime() / 1000) % slotSeconds),
    ...(at < new Date(key.opensAt) ? { opensAt: key.opensAt } : {}),
  }
}
