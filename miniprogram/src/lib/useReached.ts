import { useEffect, useState } from 'react'
import { now } from '../platform/clock'

/** A phone in a pocket holds its timers: it must not oversleep by more. */
const longest = 60_000

/** Whether this moment has come; what shows it is drawn anew when it does. */
export const useReached = (at: string) => {
  const [, redraw] = useState(0)
  const wait = Date.parse(at) - now().getTime()
  useEffect(() => {
    if (wait <= 0) return
    const timer = setTimeout(() => redraw(count => count + 1), Math.min(wait, longest))
    return () => clearTimeout(timer)
  })
  return wait <= 0
}
