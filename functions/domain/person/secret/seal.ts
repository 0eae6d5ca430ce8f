import { decrypt, encrypt } from '../../cipher'
import { currentKey, keyNamed } from '../../keyRing'
import type { KeyRing } from '../../ports'
import type { Sealed } from '../person'

/** Whose field it is: a sealed text opens for this person and field alone. */
type SealScope = { personId: string; field: 'idNumber' | 'phone' }

const boundTo = ({ personId, field }: SealScope) => JSON.stringify([personId, field])

export const seal = (ring: KeyRing, scope: SealScope, text: string): Sealed => ({
  kid: ring.kid,
  text: encrypt(currentKey(ring), boundTo(scope), text),
})

/** Throws where the text was altered, moved to another person or field, or its key is gone. */
export const unseal = (ring: KeyRing, scope: SealScope, { kid, text }: Sealed): string => {
  const key = keyNamed(ring, kid)
  if (!key) throw new Error(`the encryption key ring lacks ${kid}`)
  return decrypt(key, boundTo(scope), text)
}
