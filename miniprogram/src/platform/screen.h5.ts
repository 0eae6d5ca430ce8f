import { useEffect } from 'react'

/** While the page is shown the phone does not go dark: somebody is scanning it. */
export const useScreenOn = () => {
  useEffect(() => {
    const lock = navigator.wakeLock?.request('screen').catch(() => undefined)
    return () => {
      void lock?.then(held => held?.release())
    }
  }, [])
}
