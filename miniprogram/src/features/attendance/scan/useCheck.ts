import { useEffect, useRef, useState } from 'react'
import type { CheckedIn, Direction } from '../../../../../functions/contracts/attendance'
import { Failure } from '../../../lib/failure'
import { withTimeLimit } from '../../../lib/timeLimit'
import type { WaitReason } from '../../../lib/waitReason'
import { whereAmI } from '../../../platform/location'
import { canLocate } from '../../person/location/mayLocate'
import { checkNow } from './checkNow'
import { askAfterScan } from './scans'

export type Outcome =
  | { kind: 'working' }
  | { kind: 'done'; attendance: CheckedIn }
  | { kind: 'held'; waits: WaitReason }
  | { kind: 'refused'; message: string }

/** A code is good for a quarter of a minute; a phone that finds no place sooner goes without. */
const longestForPlace = 6000

/** Nobody's place is read without their word. */
const allowedFix = async () => (canLocate() ? withTimeLimit(longestForPlace, whereAmI()) : undefined)

const settle = async (direction: Direction, code: string): Promise<Outcome> => {
  try {
    const sent = await checkNow({ direction, code }, allowedFix)
    return 'waits' in sent ? { kind: 'held', ...sent } : { kind: 'done', ...sent }
  } catch (reason) {
    if (!(reason instanceof Failure)) throw reason
    return { kind: 'refused', message: reason.message }
  }
}

/** Checks in or out with a scanned code, once. */
export const useCheck = (direction: Direction, code: string) => {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'working' })
  const begun = useRef(false)
  const run = async () => {
    const result = await settle(direction, code)
    setOutcome(result)
    if (result.kind === 'done') askAfterScan()
  }
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void run()
  })
  return outcome
}
