import { createHash } from 'node:crypto'
import type { KeyRing, Keys } from '../../../functions/domain/ports'

const ring = (name: string): KeyRing => ({
  kid: '1',
  keys: { '1': createHash('sha256').update(name).digest() },
})

export const testKeys: Keys = {
  session: ring('session'),
  venue: ring('venue'),
  cursor: ring('cursor'),
  photo: ring('photo'),
  voucher: ring('voucher'),
  encryption: ring('encryption'),
  lookup: ring('lookup'),
}
