import { type RefObject, useEffect, useState } from 'react'

/** How far below the window something counts as about to be seen. */
const AHEAD = '400px 0px'

/** Whether an element is, or was, about to be seen. WeChat's pages show few photos at a time: there it always is. */
export function useSeen(box: RefObject<HTMLElement | null>): boolean {
  const canTell = process.env.TARO_ENV === 'h5' && typeof IntersectionObserver === 'function'
  const [isSeen, setSeen] = useState(!canTell)
  useEffect(() => {
    if (isSeen || !box.current) return
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
      },
      { rootMargin: AHEAD },
    )
    watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [box, isSeen])
  return isSeen
}
