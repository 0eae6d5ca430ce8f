import * as z from 'zod'
import { consentPurposes, type PersonOut, type Role } from '../../contracts/person'
import { grantShape, scopesOf } from './access/grant'

/** A field only its owner's desk may read: AES-256-GCM under the key named, bound to person and field. */
const sealedShape = z.lazy(() => z.object({ kid: z.string(), text: z.string() }))

/** Who saw the card, when, and under which request. */
export const confirmationShape = z.lazy(() =>
  z.object({ managerId: z.string(), at: z.string(), by: z.string() }),
)

const consentShape = z.lazy(() =>
  z.object({ purpose: z.enum(consentPurposes), version: z.string(), at: z.string() }),
)

export const volunteerShape = z.lazy(() =>
  z.object({
    number: z.string(),
    name: z.string(),
    identity: z.enum(['unconfirmed', 'confirmed']),
    idType: z.literal('resident-id'),
    idNumber: sealedShape,
    /** Whether the person is under 18 is told by this date, `YYYY-MM-DD`. */
    birthDate: z.string(),
    siteId: z.string(),
    siteName: z.string(),
    skills: z.array(z.string()),
    consents: z.array(consentShape),
    guardianId: z.string().optional(),
    registeredAt: z.string(),
    confirmation: confirmationShape.optional(),
    /** The request that registered the person. */
    by: z.string().optional(),
  }),
)

export const profileShape = z.lazy(() =>
  z.object({
    id: z.string(),
    openid: z.string().optional(),
    /** How the person is called in public; ids stand in for nobody. */
    displayName: z.string(),
    grants: z.array(grantShape),
    status: z.enum(['active', 'closed']),
    /** Raised to end all sessions of the person. */
    sessionVersion: z.int(),
    phone: sealedShape.optional(),
    volunteer: volunteerShape.optional(),
  }),
)

export type Sealed = z.infer<typeof sealedShape>
export type Confirmation = z.infer<typeof confirmationShape>
export type Volunteer = z.infer<typeof volunteerShape>
export type Profile = z.infer<typeof profileShape>

export const rolesOf = (profile: Profile): Role[] => [
  ...(profile.volunteer ? (['volunteer'] as const) : []),
  ...new Set(profile.grants.map(grant => grant.role)),
]

/** What the phone is shown. */
export const personOut = (profile: Profile): PersonOut => ({
  id: profile.id,
  roles: rolesOf(profile),
  scopes: scopesOf(profile),
  displayName: profile.displayName,
  consents: profile.volunteer?.consents.map(({ purpose }) => purpose),
})
