import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isOnline } from '../platform/network'

/**
 * Asks again every so many milliseconds while the page is shown, and on coming back to it; not without a network,
 * nor while there is no `need`.
 */
export const usePolling = (refetch: () => Promise<unknown>, every: number, need = true) => {
  const [shown, setShown] = useState(true)
  const latest = useRef(refetch)
  latest.current = refetch
  const ask = useCallback(async () => {
    if (await isOnline()) await latest.current()
  }, [])
  useEffect(() => {
    if (!shown || !need) return
    const timer = setInterval(() => void ask(), every)
    return () => clearInterval(timer)
  }, [shown, need, ask, every])
  useDidHide(() => setShown(false))
  useDidShow(() => {
    if (!shown && need) void ask()
    setShown(true)
  })
}
