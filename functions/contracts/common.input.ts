import * as z from 'zod'

/** A time as an ISO 8601 text with offset, e.g. `2026-11-21T14:00:00+08:00`. */
export const instant = z.iso.datetime({ offset: true }).max(40)

/**
 * Made once per intent on the phone, where the intent creates what could exist twice: a repeat finds its own record.
 * Elsewhere it is accepted and means nothing. A leading `#` is the house's own.
 */
export const key = z.string().min(1).max(64).regex(/^[^#]/).optional()

/** What the schema says of a text that cannot be an id: there is nothing it could name. */
export const namesNothing = 'names nothing'

export const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9A-Za-z._-]{1,80}$`), { error: namesNothing })

export const cursor = z.string().min(1).max(1000).optional()

/** A gcj02 fix: degrees, and accuracy in metres. */
export const location = z.lazy(() =>
  z.strictObject({
    lat: z.number().min(-90).max(90),
    lng: z.number().min(-180).max(180),
    accuracy: z.number().min(0).max(100_000),
  }),
)
