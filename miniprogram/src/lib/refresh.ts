import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useRef } from 'react'

const staleAfter = 60_000

/** Pulling down asks again; so does coming back to a page after a minute, unless it says to `stay` as it is. */
export const useRefresh = (refetch: () => Promise<unknown>, stay = false) => {
  const at = useRef(Date.now())
  const again = () => {
    at.current = Date.now()
    return refetch()
  }
  usePullDownRefresh(() => {
    void again().finally(() => Taro.stopPullDownRefresh())
  })
  useDidShow(() => {
    if (!stay && Date.now() - at.current > staleAfter) void again()
  })
}

/** The end of the page came in sight. */
export const useMore = (more: () => void) => useReachBottom(more)
