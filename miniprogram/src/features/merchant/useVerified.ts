import { useEffect } from 'react'
import type { VerifiedVoucher } from '../../../../functions/contracts/mall'
import { isoDate } from '../../lib/format'
import { useListing } from '../../lib/query'
import { now } from '../../platform/clock'

const isToday = ({ usedAt }: VerifiedVoucher) => isoDate(usedAt) === isoDate(now().toISOString())

/** What was taken this month; pages are read on until today is complete, so that its sum is right. */
export const useVerified = () => {
  const list = useListing('listVerified', {}, page => page.vouchers)
  const today = list.items?.filter(isToday)
  const whole = list.items !== undefined && (list.ended || today?.length !== list.items.length)
  const { more } = list
  useEffect(() => {
    if (list.items?.length && !whole) more()
  })
  return { ...list, today, whole, earlier: list.items?.filter(voucher => !isToday(voucher)) }
}
