import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import './toast.scss'

const SHOWN_MS = 3_500

let words = ''
let timer: ReturnType<typeof setTimeout>
const listeners = new Set<() => void>()

function say(next: string) {
  words = next
  for (const listener of listeners) listener()
}

/** Says one short sentence above everything and to screen readers: 「已保存」. Never the only place of something needed. */
export function toast(sentence: string) {
  clearTimeout(timer)
  say(sentence)
  timer = setTimeout(() => say(''), SHOWN_MS)
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
    () => words,
    () => words,
  )
  return (
    <View className="toast-host" {...aria({ role: 'status', live: 'polite' })}>
      {shown ? (
        <View className="toast">
          <Icon name="check" />
          <View>{shown}</View>
        </View>
      ) : null}
    </View>
  )
}
