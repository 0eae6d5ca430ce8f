import { useEffect, useRef, useState } from 'react'
import { useAction } from '../../../lib/action'
import { newIntent } from '../../../lib/intent'

type Shown = { code?: string; digits?: string }

/**
 * Hands in what the customer showed, once when the page opens; again only when nothing was decided. The
 * request is of one scan, not of the code: a reload is told the same, and a code shown twice is refused.
 */
export const useVerify = (shown: Shown, requestId?: string) => {
  const [only] = useState(() => (requestId ? { requestId } : newIntent()))
  const verify = useAction('verifyVoucher', ['listVerified'], { only })
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
