import { QueryClientProvider } from '@tanstack/react-query'
import { useDidHide, useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { queryClient, setVisible } from '@/api/query-client'
import { prepareTransport } from '@/api/transport'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(prepareTransport)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
