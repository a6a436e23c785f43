import { useEffect } from 'react'
import { ownerOf, session } from '@/api/session'
import { useLater } from '@/lib/later'
import { sendPhotosNow, subscribePhotos } from '@/lib/photo-queue'
import { settle, type Unsent, useKept } from './unsent'

/** How often an addition that found no network is tried again. */
const AGAIN_MS = 15_000

/** This person's claims that have not arrived whole; while a page shows them they are sent, and their photos follow. */
export function useUnsent(): readonly Unsent[] {
  const who = ownerOf(session.use())
  const waiting = useLater('claim.submit').map(({ id, refused }) => `${id} ${refused ?? ''}`)
  const mine = useKept().filter(({ by }) => by === who)
  const ids = mine.map(({ id }) => id).join(' ')

  // A waiting one that left the queue was answered: what it became is asked for once more, under the same id.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per change of what is on its way
  useEffect(() => {
    for (const { id } of mine) void settle(id)
  }, [ids, waiting.join(';')])

  useEffect(() => {
    if (ids === '') return
    const all = () => {
      for (const id of ids.split(' ')) void settle(id)
    }
    sendPhotosNow()
    const stop = subscribePhotos(all)
    const timer = setInterval(all, AGAIN_MS)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [ids])
  return mine
}
