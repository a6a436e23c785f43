import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

const FAST_MS = 1_500
const SLOW_MS = 15_000
const GROWTH = 1.6

/**
 * Keeps a page live. `look` asks for news and answers whether there was any: every 1.5 s while something happens,
 * slower and slower down to 15 s (`slowestMs`) while nothing does; nothing at all while the page is hidden.
 * Returns `poke`, to look at once and be fast again (after the person's own action).
 */
export function useLive(look: () => Promise<boolean>, enabled = true, slowestMs = SLOW_MS) {
  const [shown, setShown] = useState(true)
  const latest = useRef(look)
  latest.current = look
  const poke = useRef<() => void>(() => undefined)

  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useVisibility(setShown)

  useEffect(() => {
    if (!enabled || !shown) return
    let stopped = false
    let wait = Math.min(FAST_MS, slowestMs)
    let timer: ReturnType<typeof setTimeout>

    const turn = async () => {
      const hasNews = await latest.current().catch(() => false)
      if (stopped) return
      wait = Math.min(hasNews ? FAST_MS : wait * GROWTH, slowestMs)
      timer = setTimeout(turn, wait)
    }
    poke.current = () => {
      clearTimeout(timer)
      wait = FAST_MS
      timer = setTimeout(turn, 0)
    }
    timer = setTimeout(turn, wait)
    return () => {
      stopped = true
      clearTimeout(timer)
      poke.current = () => undefined
    }
  }, [enabled, shown, slowestMs])

  return () => poke.current()
}

/** A browser tab in the background is hidden too. */
function useVisibility(set: (shown: boolean) => void) {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const changed = () => set(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', changed)
    return () => document.removeEventListener('visibilitychange', changed)
  }, [set])
}
