import { useEffect, useState } from 'react'

const left = (since: number, seconds: number) => Math.max(0, Math.ceil(seconds - (Date.now() - since) / 1000))

/** Seconds left of `seconds` since a moment of this phone, told again each second: a phone's clock may be hours off. */
export const useSecondsLeft = (since: number, seconds: number) => {
  const [now, setNow] = useState(left(since, seconds))
  useEffect(() => {
    setNow(left(since, seconds))
    const ticking = setInterval(() => setNow(left(since, seconds)), 1000)
    return () => clearInterval(ticking)
  }, [since, seconds])
  return now
}
