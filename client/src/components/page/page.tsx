import { Text, View } from '@tarojs/components'
import { type CSSProperties, type ReactNode, useEffect } from 'react'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { dial } from '@/lib/navigate'
import { screen } from '@/lib/screen'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import { PrivacyHost } from '../privacy/privacy'
import { TabBar, type TabSet } from '../tab-bar/tab-bar'
import { ToastHost } from '../toast/toast'
import { TitleBar } from './title-bar'
import './page.scss'

export type Tabs = { set: TabSet; current: string; badges?: Partial<Record<string, number>> }

export type PageProps = {
  title: string
  /** The entrance of a tab: the name of the program instead of a way back. */
  root?: boolean
  tabs?: Tabs
  /** Actions that stay at the bottom of the screen. */
  footer?: ReactNode
  /** Whom to ring from this page (ux: a number on every page). */
  phone?: { who: string; number: string } | undefined
  /** Desktop: navigation left of the content (StaffFrame gives it). */
  nav?: ReactNode
  /** Uses the whole width on a desktop; otherwise a column as wide as a phone. */
  wide?: boolean
  /** No title bar of ours on a desktop: the page draws its own head (StaffFrame). */
  ownHead?: boolean
  /** Where the way back leads inside the page: a screen of several. Without it, to the page before. */
  onBack?: (() => void) | undefined
  children: ReactNode
}

/** The frame of every page: title bar, 长辈版, content, telephone line, actions, tabs, live region. */
export function Page({ title, root, tabs, footer, phone, nav, wide, ownHead, onBack, children }: PageProps) {
  const isElder = elder.use()
  const { fontScale } = screen()
  useDocumentTitle(title)
  const style = fontScale === 1 ? undefined : ({ '--fs': String(fontScale) } as CSSProperties)
  return (
    <View
      className={`page ${isElder ? 'elder' : ''} ${wide ? 'page-wide' : ''} ${nav ? 'page-with-nav' : ''} ${ownHead ? 'page-own-head' : ''}`}
      {...(style ? { style } : {})}
    >
      {nav}
      <View className="page-main">
        <TitleBar
          title={title}
          root={Boolean(root)}
          isElder={isElder}
          onElder={() => elder.set(!isElder)}
          {...(onBack ? { onBack } : {})}
        />
        <View className="page-body" {...aria({ role: 'main' })}>
          {children}
          {phone?.number ? <PhoneLine {...phone} /> : null}
        </View>
        {footer ? (
          <View className="page-footer" {...aria({ role: 'region', label: '这一页的操作' })}>
            {footer}
          </View>
        ) : null}
        {tabs ? <TabBar {...tabs} /> : null}
      </View>
      <ToastHost />
      <PrivacyHost />
    </View>
  )
}

function PhoneLine({ who, number }: { who: string; number: string }) {
  return (
    <Press className="phone-line" role="link" onPress={() => dial(number)}>
      <Icon name="phone" className="c-teal" />
      <Text>{`有事打电话给${who} `}</Text>
      <Text className="c-teal t-bold whole">{number}</Text>
    </Press>
  )
}

function useDocumentTitle(title: string) {
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') document.title = `${title} · 串门`
  }, [title])
}
