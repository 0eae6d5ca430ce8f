import { useEffect, useRef } from 'react'
import { useAction } from '../../lib/query'

/** Hands in what the customer showed, once when the page opens; again only when nothing was decided. */
export const useVerify = (shown: { code?: string; digits?: string }) => {
  const verify = useAction('verifyVoucher', ['listVerified'])
  const input = useRef(shown)
  const { mutate } = verify
  const begun = useRef(false)
  const again = () => mutate(input.current)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    mutate(input.current)
  }, [mutate])
  return { voucher: verify.data?.voucher, error: verify.error, again }
}
