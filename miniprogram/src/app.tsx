import { QueryClientProvider } from '@tanstack/react-query'
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { learnFromAnswer } from './features/me/learnPerson'
import { forgetPerson } from './lib/forgetPerson'
import { whenKnownLate } from './lib/login'
import { usePolling } from './lib/polling'
import { queries } from './lib/query'
import { whenAnswered } from './lib/request'
import { whenLeft } from './lib/session'
import { sendWaiting, useWaiting } from './lib/storedQueue'
import { goTab } from './platform/navigate'
import { whenOnline } from './platform/network'
// Their queues are sent whichever page is first.
import './features/attendance/leaderWord/leaderWords'
import './features/attendance/scan/scans'
import './app.scss'

/** A weak signal is a network that WeChat has nothing to tell of. */
const tryAgainMilliseconds = 30_000

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    whenAnswered(learnFromAnswer)
    whenLeft(forgetPerson)
    whenKnownLate(() => void queries.invalidateQueries())
    void sendWaiting()
    whenOnline(() => void sendWaiting())
  })
  useDidShow(() => void sendWaiting())
  usePolling(sendWaiting, tryAgainMilliseconds, useWaiting())
  // An address of an old link or a mistyped one leads somewhere.
  usePageNotFound(() => void goTab('home'))
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
