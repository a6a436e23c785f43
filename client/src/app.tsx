import { QueryClientProvider } from '@tanstack/react-query'
import { useDidHide, useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { queryClient, setVisible } from '@/api/query-client'
import { prepareTransport } from '@/api/transport'
import { askBeforePrivacy } from '@/components/privacy/privacy'
import { forgetPastDays } from '@/lib/day-kept'
import { explainLostPages } from '@/lib/lost-pages'
import { goRoot } from '@/lib/navigate'
import { offerUpdates } from '@/lib/updates'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    prepareTransport()
    askBeforePrivacy()
    offerUpdates()
    explainLostPages()
  })
  // An old link, a mistyped one: home knows the way. The web build goes there by itself.
  usePageNotFound(() => void goRoot('/pages/home/index'))
  useDidShow(() => {
    setVisible(true)
    forgetPastDays()
  })
  useDidHide(() => setVisible(false))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
