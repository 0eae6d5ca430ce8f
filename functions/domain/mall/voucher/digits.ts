import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { voucherDigits } from '../../../contracts/limits'
import { currentKey } from '../../keyRing'
import type { KeyRing } from '../../ports'

/** What is typed at a merchant's counter, and the voucher it stands for. */
export const digitsShape = z.lazy(() =>
  z.object({
    merchantId: z.string(),
    digits: z.string(),
    personId: z.string(),
    voucherId: z.string(),
    expiresAt: z.iso.datetime(),
  }),
)

export type Digits = z.infer<typeof digitsShape>

/** How long one slot is. */
export const slotMinutes = 10
const range = 10 ** voucherDigits

/** Minutes that digits hold from when they were shown. */
export const digitsMinutes = slotMinutes

/** Wrong tries a merchant has within ten minutes. */
export const mostWrong = 20

/** The number of the ten minutes that `at` lies in, counted from 1970. */
export const slotOf = (at: Date): number => Math.floor(at.getTime() / 60_000 / slotMinutes)

/**
 * The digits of a voucher, the same all through a slot, so that asking twice shows one number. `attempt` gives
 * others where they already stand for another voucher.
 */
export const digitsFor = (ring: KeyRing, voucherId: string, slot: number, attempt: number): string => {
  const secret = currentKey(ring)
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify(['digits', voucherId, slot, attempt]))
    .digest()
  return String(mac.readUIntBE(0, 6) % range).padStart(voucherDigits, '0')
}
