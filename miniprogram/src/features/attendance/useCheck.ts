import { useEffect, useRef, useState } from 'react'
import type { CheckedIn } from '../../../../functions/contracts/attendance'
import { Failure } from '../../lib/failure'
import { queries } from '../../lib/query'
import { sendScan } from '../../lib/scans'
import { whereAmI } from '../../platform/location'
import { scan } from '../../platform/scan'

export type Direction = 'in' | 'out'
export type Outcome =
  | { kind: 'working' }
  | { kind: 'done'; attendance: CheckedIn }
  | { kind: 'held' }
  | { kind: 'refused'; message: string }

const changed = ['getHome', 'getMe', 'getActivity', 'listAttendances', 'listOffers', 'listEntries']

const settle = async (direction: Direction, code: string): Promise<Outcome> => {
  try {
    const attendance = await sendScan({ direction, code, location: await whereAmI() })
    return attendance ? { kind: 'done', attendance } : { kind: 'held' }
  } catch (reason) {
    if (!(reason instanceof Failure)) throw reason
    return { kind: 'refused', message: reason.message }
  }
}

/** Checks in or out with a scanned code, once; `again` scans another. */
export const useCheck = (direction: Direction, code: string) => {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'working' })
  const begun = useRef(false)
  const run = async (text: string) => {
    setOutcome({ kind: 'working' })
    const result = await settle(direction, text)
    setOutcome(result)
    if (result.kind === 'done')
      for (const name of changed) void queries.invalidateQueries({ queryKey: [name] })
  }
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void run(code)
  })
  const again = async () => {
    const text = await scan()
    if (text) await run(text)
  }
  return { outcome, again: () => void again() }
}
