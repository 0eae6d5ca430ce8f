import { derivedId } from '../../../functions/domain/ids'
import { digitsFor, slotOf } from '../../../functions/domain/mall/voucher/digits'
import { drawVoucherCode, readVoucherCode } from '../../../functions/domain/mall/voucher/voucherCode'
import type { KeyRing } from '../../../functions/domain/ports'

const ring: KeyRing = { kid: '2', keys: { 1: Buffer.alloc(32, 1), 2: Buffer.alloc(32, 2) } }
const named = {
  personId: derivedId('per', 'a'),
  voucherId: derivedId('vou', 'b'),
  expiresAt: new Date('2026-11-21T06:02:00.000Z'),
}

describe('the code of a voucher', () => {
  const code = drawVoucherCode(ring, named)

  test('names person, voucher and end, in a text short enough for a QR code', () => {
    expect(readVoucherCode(ring, code)).toEqual(named)
    expect(code.length).toBeLessThanOrEqual(80)
  })

  test('drawn under an older key is read while the ring still holds that key', () => {
    const older = drawVoucherCode({ ...ring, kid: '1' }, named)
    expect(readVoucherCode(ring, older)).toEqual(named)
    expect(readVoucherCode({ kid: '2', keys: { 2: Buffer.alloc(32, 2) } }, older)).toBeUndefined()
  })

  test('with any letter changed is not ours', () => {
    for (let at = 2; at < code.length - 1; at++) {
      const other = code[at] === 'A' ? 'B' : 'A'
      expect(readVoucherCode(ring, `${code.slice(0, at)}${other}${code.slice(at + 1)}`)).toBeUndefined()
    }
  })

  test.each(['', '.', '2.', 'nothing', `2.${'A'.repeat(70)}`, `9.${'A'.repeat(70)}`, '兑换码'])(
    '%j is not one',
    text => {
      expect(readVoucherCode(ring, text)).toBeUndefined()
    },
  )
})

describe('digits', () => {
  const slot = slotOf(new Date('2026-11-21T06:00:00.000Z'))

  test('are eight, the same all through ten minutes, and others afterwards', () => {
    const digits = digitsFor(ring, named.voucherId, slot, 0)
    expect(digits).toMatch(/^\d{8}$/)
    expect(slotOf(new Date('2026-11-21T06:09:59.000Z'))).toBe(slot)
    expect(slotOf(new Date('2026-11-21T06:10:00.000Z'))).toBe(slot + 1)
    expect(digitsFor(ring, named.voucherId, slot, 0)).toBe(digits)
    expect(digitsFor(ring, named.voucherId, slot + 1, 0)).not.toBe(digits)
  })

  test('differ by voucher and by attempt', () => {
    const digits = digitsFor(ring, named.voucherId, slot, 0)
    expect(digitsFor(ring, derivedId('vou', 'c'), slot, 0)).not.toBe(digits)
    expect(digitsFor(ring, named.voucherId, slot, 1)).not.toBe(digits)
  })
})
