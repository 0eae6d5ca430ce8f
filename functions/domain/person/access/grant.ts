import * as z from 'zod'
import type { Scopes } from '../../../contracts/person'

/** What a person was made responsible for, and where. */
export const grantShape = z.lazy(() =>
  z.discriminatedUnion('role', [
    z.object({ role: z.literal('leader'), teamId: z.string() }),
    z.object({ role: z.literal('manager'), siteId: z.string() }),
    z.object({ role: z.enum(['merchant', 'clerk']), merchantId: z.string() }),
    z.object({ role: z.literal('moderator') }),
  ]),
)
export type Grant = z.infer<typeof grantShape>

export const scopesOf = ({ grants }: { grants: Grant[] }): Scopes => ({
  teamIds: grants.flatMap(grant => ('teamId' in grant ? [grant.teamId] : [])),
  siteIds: grants.flatMap(grant => ('siteId' in grant ? [grant.siteId] : [])),
  merchantId: grants.flatMap(grant => ('merchantId' in grant ? [grant.merchantId] : []))[0],
})
