import { useEffect, useState } from 'react'
import { linkNow } from '@/components/photo-view/use-photo-link'

/** `url` null once settled: not for these eyes, or out of reach. */
export type PhotoLink = { photoId: string; url: string | null; isSettled: boolean }

/** Links to the viewing copies of photos: a baseline has up to 150, which are a handful of requests. */
export function usePhotoLinks(photoIds: readonly string[]) {
  const [urls, setUrls] = useState<Record<string, string | null>>({})
  useEffect(() => {
    let isGone = false
    for (const id of photoIds)
      void linkNow(id).then((url) => {
        if (!isGone) setUrls((before) => ({ ...before, [id]: url ?? null }))
      })
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
