import type { Units } from '../support/store/units'

/** What each operation may cost: a warm, uncontended first success, in request units and storage round trips. */
export const gates = {
  'check in': { w: 5, r: 0, trips: 1 },
  'check out, minutes, points, entry': { w: 8, r: 1, trips: 2 },
  'sign up': { w: 5, r: 1, trips: 2 },
  like: { w: 1, r: 0.5, trips: 2 },
  unlike: { w: 1, r: 0.5, trips: 2 },
  'post of 120 characters and 3 photos': { w: 4, r: 0.5, trips: 2 },
  'latest 20 posts with my likes': { w: 0, r: 2.5, trips: 2 },
  'latest 20 posts, 5,000 likes': { w: 0, r: 2.5, trips: 2 },
  'top 50 of the week': { w: 0, r: 0.5, trips: 1 },
  redeem: { w: 8, r: 1, trips: 2 },
  'verify by QR code': { w: 3, r: 0, trips: 1 },
  'verify by digits': { w: 3, r: 1, trips: 2 },
  'my page': { w: 0, r: 2, trips: 2 },
  'my page, 2,000 attendances': { w: 0, r: 2, trips: 2 },
} as const satisfies Record<string, Units>

export type Operation = keyof typeof gates
