import { useCallback, useEffect, useState } from 'react'
import type { Direction } from '../../../../functions/contracts/attendance'
import { drawCode, slotSeconds } from '../../../../functions/contracts/venueCode'
import type { Failure } from '../../lib/failure'
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

const useSecond = () => {
  const [second, setSecond] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setSecond(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return second
}

const withoutKey = (error: Failure | undefined, retry: () => void): ShownCode => {
  if (!error) return { kind: 'fetching' }
  if (error.code === 'SESSION_CLOSED') return { kind: 'over' }
  return { kind: 'none', message: error.passing ? undefined : error.message, retry }
}

/** The code of a session and direction, drawn anew every 15 seconds by the server's clock, without a network. */
export const useVenueCode = (sessionId: string, direction: Direction): ShownCode => {
  const { keys, errors, fetch } = useKeys(sessionId)
  const second = useSecond()
  const kept = keys?.[direction]
  if (!kept) return withoutKey(errors[direction], fetch)
  const at = new Date(second + kept.ahead)
  if (at > new Date(kept.key.expiresAt)) return { kind: 'over' }
  return {
    kind: 'code',
    text: drawCode(kept.key, at),
    secondsLeft: slotSeconds - (Math.floor(at.getTime() / 1000) % slotSeconds),
    ...(at < new Date(kept.key.opensAt) ? { opensAt: kept.key.opensAt } : {}),
  }
}
