import type { ConsentPurpose, Identity, Role, Scopes } from '../../contracts/person'
import type { Intent } from '../intent'

/** What a person was made responsible for, and where. */
export type Grant =
  | { role: 'leader'; teamId: string }
  | { role: 'manager'; siteId: string }
  | { role: 'merchant' | 'clerk'; merchantId: string }
  | { role: 'moderator' }

/** A field only its owner's desk may read: AES-256-GCM under the key named, bound to person and field. */
export type Sealed = { kid: string; text: string }

/** Who saw the card, when, and under which request. */
export type Confirmation = { managerId: string; at: string; by: string }

export type Volunteer = {
  number: string
  name: string
  identity: Identity
  idType: 'resident-id'
  idNumber: Sealed
  /** Whether the person is under 18 is told by this date, `YYYY-MM-DD`. */
  birthDate: string
  siteId: string
  siteName: string
  skills: string[]
  consents: { purpose: ConsentPurpose; version: string; at: string }[]
  guardianId?: string | undefined
  registeredAt: string
  confirmation?: Confirmation | undefined
  /** The request that registered the person. */
  by?: string | undefined
  intent?: Intent | undefined
}

export type Profile = {
  id: string
  openid?: string | undefined
  /** How the person is called in public; ids stand in for nobody. */
  displayName: string
  grants: Grant[]
  status: 'active' | 'closed'
  /** Raised to end all sessions of the person. */
  sessionVersion: number
  phone?: Sealed | undefined
  volunteer?: Volunteer | undefined
}

export const rolesOf = (profile: Profile): Role[] => [
  ...(profile.volunteer ? (['volunteer'] as const) : []),
  ...new Set(profile.grants.map(grant => grant.role)),
]

export const scopesOf = ({ grants }: Profile): Scopes => {
  const merchantId = grants.flatMap(grant => ('merchantId' in grant ? [grant.merchantId] : []))[0]
  return {
    teamIds: grants.flatMap(grant => ('teamId' in grant ? [grant.teamId] : [])),
    siteIds: grants.flatMap(grant => ('siteId' in grant ? [grant.siteId] : [])),
    ...(merchantId ? { merchantId } : {}),
  }
}
