import type { ClaimView } from '@chuanmen/types/claim-actions'
import { shortDay } from '@/lib/format'

type Shot = { photoId: string; title: string; note: string; size: { width: number; height: number } | undefined }
export type Pictures = {
  /** Set beside each other: as whoever judged it did, else the first of each. */
  pairs: { before: Shot; after: Shot }[]
  /** Every photo of the claim that has been received, in the order they came. */
  all: { photoId: string; alt: string; size: { width: number; height: number } | undefined }[]
  /** What is said where there is nothing to compare with. */
  words: string
}

/** Which pictures stand beside each other, and what is said of them. */
export function picturesOf({ entries, photos, baseline, status }: ClaimView): Pictures {
  const ids = [...new Set(entries.flatMap(({ photoIds }) => photoIds))].filter((id) => photos[id])
  const sizeOf = (id: string) => {
    const found = photos[id] ?? baseline?.photos.find(({ photoId }) => photoId === id)
    return found && { width: found.width, height: found.height }
  }
  const beforeOf = (id: string): Shot | null => {
    const at = baseline?.photos.findIndex(({ photoId }) => photoId === id) ?? -1
    const photo = baseline?.photos[at]
    return photo
      ? {
          photoId: id,
          title: '施工前',
          note: `${shortDay(photo.takenAt ?? photo.capturedAt)} · ${photo.roomName}现状第 ${at + 1} 张`,
          size: sizeOf(id),
        }
      : null
  }
  const afterOf = (id: string): Shot | null => {
    const photo = photos[id]
    return photo
      ? {
          photoId: id,
          title: '现在',
          note: `${shortDay(photo.takenAt ?? photo.capturedAt)} · 第 ${ids.indexOf(id) + 1} 张`,
          size: sizeOf(id),
        }
      : null
  }
  const judged = 'liability' in status ? status.liability.pairs : []
  const wanted = judged.length > 0 ? judged : [{ before: baseline?.photos[0]?.photoId ?? null, after: ids[0] ?? '' }]
  const pairs = wanted.flatMap(({ before, after }) => {
    const [first, second] = [before === null ? null : beforeOf(before), afterOf(after)]
    return first && second ? [{ before: first, after: second }] : []
  })
  const words =
    baseline === null
      ? '施工前没有拍过现状，没有可以比的照片。'
      : baseline.state === 'waived'
        ? '施工前签了「不做记录」，没有可以比的照片。'
        : pairs.length === 0
          ? '施工前的现状里没有这个地方的照片。'
          : ''
  const all = ids.map((photoId, at) => ({ photoId, alt: `第 ${at + 1} 张照片`, size: sizeOf(photoId) }))
  return { pairs, all, words }
}
