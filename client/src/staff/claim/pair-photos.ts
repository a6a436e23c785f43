import { type Surface, surfaceWords } from '@chuanmen/types/baseline'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { claimActWords } from '@chuanmen/types/claim-words'
import type { PhotoView } from '@chuanmen/types/photo'
import { shortDay } from '@/lib/format'

type Claim = Pick<ClaimView, 'baseline' | 'photos' | 'entries'>
type PhotoChoice = { photo: PhotoView; words: string }
export type Pair = { before: string | null; after: string }

const takenOn = ({ takenAt, capturedAt }: PhotoView) => shortDay(takenAt ?? capturedAt)
const surfaceName = (surface: string) => surfaceWords[surface as Surface] ?? surface

/** Photos from before works, in words: 「卫生间墙面 10月12日」. */
export const beforePhotos = ({ baseline }: Pick<Claim, 'baseline'>): PhotoChoice[] =>
  (baseline?.photos ?? []).map((photo) => ({
    photo,
    words: `${photo.roomName}${surfaceName(photo.surface)} ${takenOn(photo)}`,
  }))

/** Photos of the damage and of what was done about it, in the order they came, each with where it came from: 「提交申请 第 2 张 11月19日」. */
export const afterPhotos = ({ entries, photos }: Pick<Claim, 'entries' | 'photos'>): PhotoChoice[] =>
  entries.flatMap(({ act, photoIds }) =>
    photoIds.flatMap((photoId, at) => {
      const photo = photos[photoId]
      return photo ? [{ photo, words: `${claimActWords[act]} 第 ${at + 1} 张 ${takenOn(photo)}` }] : []
    }),
  )

/** 「施工前 卫生间墙面 10月12日 对 提交申请 第 2 张 11月19日」 */
export function pairWords(claim: Claim, { before, after }: Pair): string {
  const was = beforePhotos(claim).find(({ photo }) => photo.photoId === before)?.words
  const is = afterPhotos(claim).find(({ photo }) => photo.photoId === after)?.words ?? '还没给您看的照片'
  return was ? `施工前 ${was} 对 ${is}` : `${is}（没有施工前的照片）`
}
