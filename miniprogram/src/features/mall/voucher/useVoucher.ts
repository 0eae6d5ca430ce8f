import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { MyVoucher } from '../../../../../functions/contracts/mall'
import { usePolling } from '../../../lib/polling'
import { useEndpoint } from '../../../lib/query'
import { now } from '../../../platform/clock'
import { load, personal, save } from '../../../platform/storage'

/** How often the phone looks whether the shop took the voucher, in milliseconds. */
const lookEvery = 8_000
const ends: readonly string[] = ['VOUCHER_USED', 'VOUCHER_EXPIRED']
const seenPlace = `${personal}used-voucher`

/** A voucher that this phone saw being used, and when. */
type Used = { voucher: MyVoucher; at: string }

const seenUsed = (voucherId: string) => {
  const used = load<Used>(seenPlace)
  return used?.voucher.id === voucherId ? used : undefined
}

/** The county tells of a used voucher no more than that it is: what was seen at the counter stays for a reload. */
const useUsed = (voucherId: string, voucher: MyVoucher | undefined, becameUsed: boolean) => {
  const [used, setUsed] = useState(() => seenUsed(voucherId))
  useEffect(() => {
    if (!becameUsed || !voucher || used) return
    const seen = { voucher, at: now().toISOString() }
    save(seenPlace, seen)
    setUsed(seen)
  }, [becameUsed, voucher, used])
  return used
}

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
  const used = useUsed(voucherId, voucher, end?.code === 'VOUCHER_USED' && code.data !== undefined)
  usePolling(look, lookEvery, !end)
  useEffect(() => {
    if (gone) void renew()
  }, [gone, renew])
  // A code is never shown a second time from memory.
  useEffect(() => () => client.removeQueries({ queryKey: ['getVoucherCode'] }), [client])
  const retry = () => void Promise.all([look(), renew()])
  return {
    voucher: voucher ?? used?.voucher,
    usedAt: used?.at,
    code,
    end,
    error: error ?? code.error,
    renew,
    retry,
  }
}
