import { QueryClientProvider } from '@tanstack/react-query'
import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { queries } from './lib/query'
import { scans } from './lib/scans'
import { ready } from './lib/session'
import { whenOnline } from './platform/network'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    void ready()
    whenOnline(() => void scans.flush())
  })
  useDidShow(() => void scans.flush())
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
