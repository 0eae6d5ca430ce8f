import { useEffect } from 'react'
import type { VerifiedVoucher } from '../../../../../functions/contracts/mall'
import { dateIn } from '../../../lib/moment'
import { useListing } from '../../../lib/query'
import { now } from '../../../platform/clock'

const isToday = ({ usedAt }: VerifiedVoucher) => dateIn(usedAt) === dateIn(now())

/**
 * What was taken this month; pages are read on until today is complete, so that its sum is right. After one that did
 * not come, only the person asks again.
 */
export const useVerified = () => {
  const list = useListing('listVerified', {}, page => page.vouchers)
  const today = list.items?.filter(isToday)
  const whole = list.items !== undefined && (list.ended || today?.length !== list.items.length)
  const { more, error } = list
  useEffect(() => {
    if (list.items?.length && !whole && !error) more()
  })
  return { ...list, today, whole, earlier: list.items?.filter(voucher => !isToday(voucher)) }
}
