import { now } from '../platform/clock'
import { load, save } from '../platform/storage'

const place = 'server-ahead'

/** How far the server's clock is ahead of this phone's, in milliseconds, as it was told last. */
let ahead = Number(load<number>(place)) || 0

/** An answer this many milliseconds on its way says little of the time. */
const longestTrip = 5000
let known = load<number>(place) !== undefined

/** Takes over what an answer that has just come, `trip` milliseconds after it was asked for, says of the time. */
export const learnServerNow = (said: string, trip: number) => {
  if (known && trip > longestTrip) return
  known = true
  ahead = Date.parse(said) + trip / 2 - now().getTime()
  save(place, ahead)
}

/**
 * The server's time, without a network too, as far as this phone was ever told it: phones' clocks may be hours off, and
 * what hours are counted by must not be.
 */
export const serverNow = () => new Date(now().getTime() + ahead)
