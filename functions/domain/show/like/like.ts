import * as z from 'zod'

/** A like stands under the place of its post in the feeds, so that a page's likes are one stretch. */
export const likeShape = z.lazy(() =>
  z.object({ personId: z.string(), mark: z.string(), by: z.string().optional() }),
)
export type Like = z.infer<typeof likeShape>
