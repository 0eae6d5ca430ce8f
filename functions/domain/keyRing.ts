import type { KeyRing } from './ports'

/** The key of an id that may come from outside; undefined for one the ring does not hold. */
export const keyNamed = ({ keys }: KeyRing, kid: string): Uint8Array | undefined =>
  Object.hasOwn(keys, kid) ? keys[kid] : undefined

/** The key that new things are made with; a ring without it is a mistake of the deployment. */
export const currentKey = (ring: KeyRing): Uint8Array => {
  const key = keyNamed(ring, ring.kid)
  if (!key) throw new Error('a key ring lacks its current key')
  return key
}
