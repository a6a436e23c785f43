import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/** One small value kept on the device and shared by every mounted page. */
export function stored<T>(key: string, initial: T) {
  const listeners = new Set<() => void>()
  let value: T | undefined

  const get = (): T => {
    if (value === undefined) {
      const found = read(key)
      value = found === undefined || found === '' ? initial : (found as T)
    }
    return value
  }
  const set = (next: T) => {
    value = next
    try {
      Taro.setStorageSync(key, next)
    } catch {
      // A full or forbidden storage costs the memory of the choice, not the choice.
    }
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const use = () => useSyncExternalStore(subscribe, get, get)
  return { get, set, use }
}

function read(key: string): unknown {
  try {
    return Taro.getStorageSync(key)
  } catch {
    return undefined
  }
}
