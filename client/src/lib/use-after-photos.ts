import { useEffect, useRef, useState } from 'react'
import type { PhotoQueue } from './use-photo-queue'

type Going = Pick<PhotoQueue, 'pending' | 'refused'>

/**
 * Sends when the photos that belong to it are through: at once where none is on its way, otherwise by itself after the last of them, so that nobody has to
 * tap again. `seen` is what the person had before them when they tapped; `send` is the newest one, which knows the photos that arrived since. If one of them
 * was not taken meanwhile nothing is sent: the person sees which and decides.
 */
export function useAfterPhotos<T>({ pending, refused }: Going, send: (seen: T) => Promise<void>) {
  const [held, setHeld] = useState<{ seen: T; refused: number } | null>(null)
  const [isStopped, setStopped] = useState(false)
  const newest = useRef(send)
  newest.current = send

  useEffect(() => {
    if (!held || pending > 0) return
    setHeld(null)
    if (refused > held.refused) setStopped(true)
    else void newest.current(held.seen)
  }, [held, pending, refused])

  const run = (seen: T): Promise<void> => {
    setStopped(false)
    if (pending === 0) return send(seen)
    setHeld({ seen, refused })
    return Promise.resolve()
  }
  /** Until another tap: one of the photos waited for was not taken. */
  return { run, isHeld: held !== null, isStopped: isStopped && refused > 0 }
}
