import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import './toast.scss'

const SHOWN_MS = 3_500

type Shown = { words: string; icon: 'check' | 'warning' }

const nothing: Shown = { words: '', icon: 'check' }
let current = nothing
let timer: ReturnType<typeof setTimeout>
const listeners = new Set<() => void>()

function say(next: Shown) {
  current = next
  for (const listener of listeners) listener()
}

/** Says one short sentence above everything and to screen readers: 「已保存」. Never the only place of something needed. */
export function toast(words: string, icon: Shown['icon'] = 'check') {
  clearTimeout(timer)
  say({ words, icon })
  timer = setTimeout(() => say(nothing), SHOWN_MS)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The live region; every Page carries one. */
export function ToastHost() {
  const shown = useSyncExternalStore(
    subscribe,
    () => current,
    () => current,
  )
  return (
    <View className="toast-host" {...aria({ role: 'status', live: 'polite' })}>
      {shown.words ? (
        <View className="toast">
          <Icon name={shown.icon} />
          <View>{shown.words}</View>
        </View>
      ) : null}
    </View>
  )
}
