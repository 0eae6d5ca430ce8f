import { createHmac } from 'node:crypto'
import { currentKey } from '../../keyRing'
import type { KeyRing } from '../../ports'

/** The texts under which a thing is found: that of the current key, and those of keys not yet rotated out. */
export type Lookups = { current: string; older: string[] }

type LookupField = 'openid' | 'idNumber' | 'phone'

const lookupUnder = (kid: string, secret: Uint8Array, field: LookupField, text: string) =>
  `${kid}.${createHmac('sha256', secret).update(`${field}\n${text}`).digest('base64url')}`

/** Keyed hashes that find a field again without telling it; each carries the id of its key. */
export const lookupsOf = (ring: KeyRing, field: LookupField, text: string): Lookups => {
  const secret = currentKey(ring)
  const older = Object.entries(ring.keys).filter(([kid]) => kid !== ring.kid)
  return {
    current: lookupUnder(ring.kid, secret, field, text),
    older: older.map(([kid, key]) => lookupUnder(kid, key, field, text)),
  }
}

/** What is public by nature is found as it is. */
export const plainLookup = (text: string): Lookups => ({ current: text, older: [] })
