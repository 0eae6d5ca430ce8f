import * as z from 'zod'

/** What posts can be written under. */
export const topicShape = z.lazy(() =>
  z.object({ id: z.string(), name: z.string(), description: z.string() }),
)
export type Topic = z.infer<typeof topicShape>
