import type * as z from 'zod'
import type { location } from '../../../contracts/common.input'
import { accuracyCap } from '../hours/rules'

type Fix = z.infer<typeof location>

const earthMetres = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two gcj02 points of one county, on a sphere (haversine). */
export const metresBetween = (a: { lat: number; lng: number }, b: { lat: number; lng: number }): number => {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng)
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Metres to the meeting point less what the fix may err: all that is kept of a fix. */
export const distanceTo = (venue: { lat: number; lng: number }, fix: Fix | undefined): number | undefined => {
  if (!fix) return undefined
  return Math.max(0, Math.round(metresBetween(venue, fix) - Math.min(fix.accuracy, accuracyCap)))
}

export const isThere = (distance: number | undefined, radius: number) =>
  distance !== undefined && distance <= radius

/** Known to be elsewhere, however much the fix may err: more than not known to be there. */
export const isAway = (venue: { lat: number; lng: number; radius: number }, fix: Fix | undefined) =>
  fix !== undefined && metresBetween(venue, fix) - fix.accuracy > venue.radius
