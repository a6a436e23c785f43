import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import type { Failure } from '@/api/failure'
import { aria } from '@/lib/aria'
import { dial, goRoot } from '@/lib/navigate'
import { useSignIn } from '@/lib/sign-in'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/names'
import './states.scss'

/** Grey shapes say no more than that something comes; whoever waits longer is told that it takes long. */
const LONG_MS = 5_000
const longWords = '比平时慢，还在等回音。可以再等等，也可以过一会儿再来。'

/** Grey shapes where a list or a picture will be. */
export function Skeleton({ rows = 3, picture }: { rows?: number; picture?: boolean }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <View className="skeletons" {...aria({ role: 'status', label: isLong ? `正在加载，${longWords}` : '正在加载' })}>
      {isLong ? <View className="skeletons-long">{longWords}</View> : null}
      {picture ? <View className="skeleton skeleton-picture" /> : null}
      {numbered(rows).map((row) => (
        <View className="skeleton-row" key={row}>
          <View className="skeleton skeleton-title" />
          <View className="skeleton skeleton-note" />
        </View>
      ))}
    </View>
  )
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index)

type StateProps = { icon: IconName; title: string; words?: string; children?: ReactNode; urgent?: boolean }

function State({ icon, title, words, children, urgent }: StateProps) {
  return (
    <View className="state" {...aria({ role: urgent ? 'alert' : 'status' })}>
      <Icon name={icon} className="state-icon" />
      <View className="state-title">{title}</View>
      {words ? <View className="state-words">{words}</View> : null}
      {children ? <View className="state-actions">{children}</View> : null}
    </View>
  )
}

type EmptyProps = { title: string; words: string; icon?: IconName; action?: string; onAction?: () => void }

/** Nothing here yet: says what will appear and what to do. */
export const EmptyState = ({ title, words, icon = 'doc', action, onAction }: EmptyProps) => (
  <State icon={icon} title={title} words={words}>
    {action && onAction ? (
      <Button variant="outline" onPress={onAction}>
        {action}
      </Button>
    ) : null}
  </State>
)

type FailedProps = {
  failure: Failure
  onRetry?: () => void
  onSignIn?: () => void
  /** What was kept: 「您填的内容已存在手机里」. */
  kept?: string
  phone?: string
}

/** Whatever kept a page from showing: refused, session over, offline, late, or our fault, each with its way on. */
export function FailedState({ failure, onRetry, onSignIn, kept, phone }: FailedProps) {
  const words = [failure.message, kept].filter(Boolean).join('')
  const ring = phone ? (
    <Button icon="phone" onPress={() => dial(phone)}>
      打电话问一问
    </Button>
  ) : null
  if (failure.code === 'not_found') return <NotFoundState words={words} />
  if (failure.kind === 'refused') return <RefusedState words={words} {...(phone ? { phone } : {})} />
  if (failure.kind === 'session') {
    return (
      <State icon="user" title="需要重新登录" words={words} urgent>
        {onSignIn ? (
          <Button variant="outline" onPress={onSignIn}>
            去登录
          </Button>
        ) : null}
      </State>
    )
  }
  const isOffline = failure.kind === 'offline'
  const isLate = failure.kind === 'timeout'
  return (
    <State
      icon={isOffline ? 'wifi-off' : 'warning'}
      title={isOffline ? '没有网络' : isLate ? '等了很久没有回音' : '没有打开'}
      // Nothing was sent here that could arrive twice, which the words of a late answer to a form speak of.
      words={isLate ? ['可能是网络慢，请再试一次。', kept].filter(Boolean).join('') : words}
      urgent
    >
      {onRetry ? (
        <Button variant="outline" icon="refresh" onPress={onRetry}>
          重试
        </Button>
      ) : null}
      {ring}
    </State>
  )
}

/** Gone, mistyped, or not for this person, which nobody may tell apart: the way back. */
const NotFoundState = ({ words }: { words: string }) => (
  <State icon="doc" title="没有找到" words={words}>
    <Button variant="outline" onPress={() => void goRoot('/pages/home/index')}>
      回首页
    </Button>
  </State>
)

/** Not for this person: says who can. */
export const RefusedState = ({
  words,
  phone,
  title = '现在看不了',
}: {
  words: string
  phone?: string
  title?: string
}) => (
  <State icon="lock" title={title} words={words}>
    {phone ? (
      <Button icon="phone" onPress={() => dial(phone)}>
        打电话问一问
      </Button>
    ) : null}
  </State>
)

/** A failure beside a form or a list that stays on the screen. */
export function FailureNote({ failure, onRetry }: { failure: Failure | null; onRetry?: () => void }) {
  if (!failure) return null
  return (
    <View className="failure-note" {...aria({ role: 'alert' })}>
      <Icon name={failure.kind === 'offline' ? 'wifi-off' : 'warning'} />
      <View className="grow">{failure.message}</View>
      {onRetry && failure.canRetry ? (
        <Button variant="link" onPress={onRetry}>
          重试
        </Button>
      ) : null}
      {failure.kind === 'session' ? <SignInLink /> : null}
    </View>
  )
}

/** The session ended while a form was open: back to this very page after logging in, where the draft waits. */
function SignInLink() {
  const signIn = useSignIn()
  return (
    <Button variant="link" onPress={signIn}>
      去登录
    </Button>
  )
}

/** Above a page that shows kept answers while there is no network. */
export const OfflineBar = ({ words = '现在没有网络，显示的是刚才的内容。联网后会自动更新。' }: { words?: string }) => (
  <View className="offline-bar" {...aria({ role: 'status' })}>
    <Icon name="wifi-off" />
    <View className="grow">{words}</View>
  </View>
)
