import { QueryClientProvider } from '@tanstack/react-query'
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { confirms } from './lib/confirms'
import { queries } from './lib/query'
import { scans } from './lib/scans'
import { ready, whenKnownLate } from './lib/session'
import { goTab } from './platform/navigate'
import { whenOnline } from './platform/network'
import './app.scss'

/** Who could not be logged in before is tried again, and what waits on the phone is sent. */
const wake = async () => {
  await ready()
  await Promise.all([scans.flush(), confirms.flush()])
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    whenKnownLate(() => void queries.invalidateQueries())
    void wake()
    whenOnline(() => void wake())
  })
  useDidShow(() => void wake())
  // An address of an old link or a mistyped one leads somewhere.
  usePageNotFound(() => void goTab('home'))
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
