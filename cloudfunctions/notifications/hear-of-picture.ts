import { pictureCheckedSchema } from '../../types/photo'
import type { Store } from '../platform/store'

/**
 * WeChat tells what it makes of a picture it was asked about. Only a plain pass shows it; anything else a person looks at. An answer nobody waits for any more, because a
 * person decided or it came too late, changes nothing; heard twice it is the same (rule 20).
 */
export const hearOfPicture = async (store: Store, event: Record<string, unknown>, now: Date): Promise<void> => {
  const answer = pictureCheckedSchema.safeParse(event)
  if (!answer.success) return
  const { trace_id: traceId, errcode, result } = answer.data
  const isFine = !errcode && result?.suggest === 'pass'
  const [photo] = await store.photos.find({ traceId }, { limit: 1, field: { _id: true } })
  if (!photo) return
  await store.photos.updateIf(photo._id, [{ check: 'asked', traceId }], {
    check: isFine ? 'shown' : 'held',
    traceId: null,
    checkedAt: now,
  })
}
