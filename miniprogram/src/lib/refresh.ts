import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useRef } from 'react'

const staleAfter = 60_000

/** Pulling down asks again; so does coming back to a page after a minute. */
export const useRefresh = (refetch: () => Promise<unknown>) => {
  const at = useRef(Date.now())
  const again = () => {
    at.current = Date.now()
    return refetch()
  }
  usePullDownRefresh(() => {
    void again().finally(() => Taro.stopPullDownRefresh())
  })
  useDidShow(() => {
    if (Date.now() - at.current > staleAfter) void again()
  })
}

/** The end of the page came in sight. */
export const useMore = (more: () => void) => useReachBottom(more)
