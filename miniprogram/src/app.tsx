import { QueryClientProvider } from '@tanstack/react-query'
import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { confirms } from './lib/confirms'
import { queries } from './lib/query'
import { scans } from './lib/scans'
import { ready } from './lib/session'
import { whenOnline } from './platform/network'
import './app.scss'

const deliver = () => {
  void scans.flush()
  void confirms.flush()
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    void ready().then(deliver)
    whenOnline(deliver)
  })
  useDidShow(deliver)
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
