import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { MyVoucher } from '../../../../functions/contracts/mall'
import { useEndpoint } from '../../lib/query'

/** How often the phone looks whether the shop took the voucher, in milliseconds. */
const lookEvery = 8_000
const ends: readonly string[] = ['VOUCHER_USED', 'VOUCHER_EXPIRED']

/** A voucher of one's own as it was seen last; `gone` once it is no more among those that can be used. */
const useOwn = (voucherId: string) => {
  const { data, error, refetch } = useEndpoint('getMe', {})
  const last = useRef<MyVoucher>()
  const found = data?.vouchers.find(({ id }) => id === voucherId)
  last.current = found ?? last.current
  return { voucher: last.current, gone: last.current !== undefined && !found, error, refetch }
}

/** A voucher with its code. Its end is seen by itself: the shop took it, or it expired. */
export const useVoucher = (voucherId: string) => {
  const client = useQueryClient()
  const { voucher, gone, error, refetch: look } = useOwn(voucherId)
  const code = useEndpoint('getVoucherCode', { voucherId })
  const { refetch: renew } = code
  const end = code.error && ends.includes(code.error.code) ? code.error : undefined
  useEffect(() => {
    if (end) return undefined
    const looking = setInterval(() => void look(), lookEvery)
    return () => clearInterval(looking)
  }, [end, look])
  useEffect(() => {
    if (gone) void renew()
  }, [gone, renew])
  // A code is never shown a second time from memory.
  useEffect(() => () => client.removeQueries({ queryKey: ['getVoucherCode'] }), [client])
  const retry = () => void Promise.all([look(), renew()])
  return { voucher, code, end, error: error ?? code.error, renew, retry }
}
