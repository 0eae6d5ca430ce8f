import * as z from 'zod'
import { type TeamOut, teamKinds } from '../../contracts/team'

export const teamShape = z.lazy(() =>
  z.object({ id: z.string(), name: z.string(), kind: z.enum(teamKinds), siteId: z.string() }),
)
export type Team = z.infer<typeof teamShape>

/** What the phone is shown. */
export const teamOut = ({ id, name, kind, siteId }: Team): TeamOut => ({ id, name, kind, siteId })
