import * as z from 'zod'
import { type SiteOut, siteKinds } from '../../contracts/place'

export const siteShape = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(siteKinds),
    parentId: z.string().optional(),
    /** Ids from the center down to this site itself. */
    path: z.array(z.string()).min(1),
  }),
)
export type Site = z.infer<typeof siteShape>

/** What the phone is shown. */
export const siteOut = ({ id, name, kind, parentId }: Site): SiteOut => ({ id, name, kind, parentId })
