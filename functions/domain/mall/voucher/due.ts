import * as z from 'zod'

/** A voucher that will end, in the order in which they do. */
export const dueShape = z.lazy(() =>
  z.object({ personId: z.string(), voucherId: z.string(), expiresAt: z.iso.datetime() }),
)

export type Due = z.infer<typeof dueShape>
