import { createHash } from 'node:crypto'
import { lookupsOf } from '../../../functions/domain/person/secret/lookup'
import { seal, unseal } from '../../../functions/domain/person/secret/seal'
import type { KeyRing } from '../../../functions/domain/ports'

const key = (name: string) => createHash('sha256').update(name).digest()
const before: KeyRing = { kid: 'k1', keys: { k1: key('one') } }
const rotating: KeyRing = { kid: 'k2', keys: { k1: key('one'), k2: key('two') } }
const after: KeyRing = { kid: 'k2', keys: { k2: key('two') } }

const mine = { personId: 'per_1', field: 'phone' } as const
const text = '13800000001'

describe('a sealed field', () => {
  test('opens for its person and field, and tells nothing', () => {
    const sealed = seal(before, mine, text)
    expect(unseal(before, mine, sealed)).toBe(text)
    expect(sealed.kid).toBe('k1')
    expect(Buffer.from(sealed.text, 'base64url').toString('latin1')).not.toContain(text)
  })

  test('differs every time', () => {
    const texts = Array.from({ length: 100 }, () => seal(before, mine, text).text)
    expect(new Set(texts).size).toBe(100)
  })

  test('does not open for another person or as another field', () => {
    const sealed = seal(before, mine, text)
    expect(() => unseal(before, { ...mine, personId: 'per_2' }, sealed)).toThrow()
    expect(() => unseal(before, { ...mine, field: 'idNumber' }, sealed)).toThrow()
  })

  test('does not open once altered or cut', () => {
    const { kid, text: sealed } = seal(before, mine, text)
    const bytes = Buffer.from(sealed, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(() => unseal(before, mine, { kid, text: altered.toString('base64url') })).toThrow()
    }
    expect(() => unseal(before, mine, { kid, text: sealed.slice(0, -4) })).toThrow()
    expect(() => unseal(before, mine, { kid, text: '' })).toThrow()
  })

  test('opens while its key is kept, and is made anew under the current one', () => {
    const old = seal(before, mine, text)
    expect(unseal(rotating, mine, old)).toBe(text)
    expect(seal(rotating, mine, text).kid).toBe('k2')
    expect(() => unseal(after, mine, old)).toThrow('lacks k1')
  })
})

describe('a lookup', () => {
  test('is the same for the same text and carries its key', () => {
    const { current, older } = lookupsOf(before, 'phone', text)
    expect(lookupsOf(before, 'phone', text).current).toBe(current)
    expect(current).toMatch(/^k1\.[\w-]{43}$/)
    expect(older).toEqual([])
  })

  test('differs by field, text and key', () => {
    const all = [
      lookupsOf(before, 'phone', text),
      lookupsOf(before, 'openid', text),
      lookupsOf(before, 'phone', '13800000002'),
      lookupsOf(after, 'phone', text),
    ]
    expect(new Set(all.map(({ current }) => current.split('.')[1])).size).toBe(4)
  })

  test('of a ring that rotates finds what was kept under the key before', () => {
    const { current, older } = lookupsOf(rotating, 'phone', text)
    expect(older).toEqual([lookupsOf(before, 'phone', text).current])
    expect(current).toBe(lookupsOf(after, 'phone', text).current)
  })
})
