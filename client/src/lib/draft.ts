import Taro, { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

/** WeChat keeps at most 1 MB a key (rule 15); text drafts stay far below. */
const LARGEST_BYTES = 200_000
const SAVE_AFTER_MS = 400

type Kept<T> = { savedAt: number; value: T }

const keyOf = (key: string) => `draft:${key}`

/** Saves a draft at once; false when it is too large or the device refuses. Survives the program being killed. */
export function saveDraft<T>(key: string, value: T): boolean {
  const kept = JSON.stringify({ savedAt: Date.now(), value } satisfies Kept<T>)
  if (kept.length * 3 > LARGEST_BYTES) return false
  try {
    Taro.setStorageSync(keyOf(key), kept)
    return true
  } catch {
    return false
  }
}

export function restoreDraft<T>(key: string): T | undefined {
  try {
    const kept = Taro.getStorageSync(keyOf(key))
    return kept ? (JSON.parse(kept) as Kept<T>).value : undefined
  } catch {
    return undefined
  }
}

export function clearDraft(key: string) {
  try {
    Taro.removeStorageSync(keyOf(key))
  } catch {
    // Nothing to clear.
  }
}

/** Every draft of this device, for log-out on a shared one. */
export function clearAllDrafts() {
  try {
    for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith('draft:')) Taro.removeStorageSync(key)
  } catch {
    // Nothing to clear.
  }
}

/** Form state that is a draft: restored on entry, saved shortly after each change and when the page goes away. */
export function useDraft<T extends object>(key: string, initial: T) {
  const [restored] = useState(() => restoreDraft<Partial<T>>(key))
  const [value, setValue] = useState<T>(() => ({ ...initial, ...restored }))
  const [isSaved, setSaved] = useState(restored !== undefined)
  const pending = useRef<T>()
  const timer = useRef<ReturnType<typeof setTimeout>>()

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    if (pending.current === undefined) return
    setSaved(saveDraft(key, pending.current))
    pending.current = undefined
  }, [key])

  const change = useCallback(
    (part: Partial<T>) => {
      // Not before it is written: a person may close the page on the word 「已存」.
      setSaved(false)
      setValue((before) => {
        const next = { ...before, ...part }
        pending.current = next
        clearTimeout(timer.current)
        timer.current = setTimeout(flush, SAVE_AFTER_MS)
        return next
      })
    },
    [flush],
  )

  const clear = useCallback(() => {
    clearTimeout(timer.current)
    pending.current = undefined
    clearDraft(key)
    setSaved(false)
  }, [key])

  useEffect(() => flush, [flush])
  // A program sent to the background, or a tab being closed, may never come back.
  useDidHide(flush)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    window.addEventListener('pagehide', flush)
    return () => window.removeEventListener('pagehide', flush)
  }, [flush])
  return { value, change, clear, isSaved, wasRestored: restored !== undefined }
}
