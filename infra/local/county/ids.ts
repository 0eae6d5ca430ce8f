import { hashOf, timedId } from '../../../functions/domain/ids'

const first = Date.UTC(2024, 0, 1)

/** An id that sorts by its number within its kind, the same on every machine. */
export const numberedId = (prefix: string, number: number) =>
  timedId(prefix, new Date(first + number * 1000), hashOf('demo', prefix, String(number)))

/** An id that sorts by a moment, as ids of sessions and posts must. */
export const momentId = (prefix: string, at: Date, ...parts: string[]) =>
  timedId(prefix, at, hashOf('demo', prefix, ...parts))
