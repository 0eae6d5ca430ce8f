import { QueryClientProvider } from '@tanstack/react-query'
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { sendWaiting, useWaiting } from './features/attendance/waiting'
import { forgetPerson } from './lib/forgetPerson'
import { useAskAgain } from './lib/polling'
import { queries } from './lib/query'
import { whenKnownLate, whenLeft } from './lib/session'
import { goTab } from './platform/navigate'
import { whenOnline } from './platform/network'
import './app.scss'

/** A weak signal is a network that WeChat has nothing to tell of. */
const tryAgainMilliseconds = 30_000

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    whenLeft(forgetPerson)
    whenKnownLate(() => void queries.invalidateQueries())
    void sendWaiting()
    whenOnline(() => void sendWaiting())
  })
  useDidShow(() => void sendWaiting())
  useAskAgain(sendWaiting, tryAgainMilliseconds, useWaiting())
  // An address of an old link or a mistyped one leads somewhere.
  usePageNotFound(() => void goTab('home'))
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
