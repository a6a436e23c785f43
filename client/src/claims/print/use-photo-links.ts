import { useEffect, useState } from 'react'
import { linkNow } from '@/components/photo-view/use-photo-link'

/** Links asked for at once: a baseline has up to 150 photos, and each link is a call. */
const AT_ONCE = 6

/** `url` null once settled: not for these eyes, or out of reach. */
export type PhotoLink = { photoId: string; url: string | null; isSettled: boolean }

/** Links to the viewing copies of photos, a few at a time and in their order. */
export function usePhotoLinks(photoIds: readonly string[]) {
  const [urls, setUrls] = useState<Record<string, string | null>>({})
  useEffect(() => {
    let isGone = false
    const waiting = [...photoIds]
    const work = async () => {
      for (let photoId = waiting.shift(); photoId !== undefined && !isGone; photoId = waiting.shift()) {
        const id = photoId
        const url = (await linkNow(id)) ?? null
        if (!isGone) setUrls((before) => ({ ...before, [id]: url }))
      }
    }
    for (let worker = 0; worker < AT_ONCE; worker += 1) void work()
    return () => {
      isGone = true
    }
  }, [photoIds])
  const links = photoIds.map((photoId): PhotoLink => {
    const url = urls[photoId]
    return { photoId, url: url ?? null, isSettled: url !== undefined }
  })
  const settled = links.filter(({ isSettled }) => isSettled).length
  return { links, settled, isWhole: settled === links.length }
}
