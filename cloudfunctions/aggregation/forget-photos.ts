import { EXPORT_KEPT_MINUTES, PHOTO_LOOSE_DAYS } from '../../types/limits'
import { dropFiles } from '../platform/files'
import { command, type Store } from '../platform/store'

/** Of each kind in one run; the next goes on. */
const PAGE = 50
const DAY = 86_400_000
const MINUTE = 60_000

/**
 * Forgets photos that were never sent, or never hung on a claim or a baseline, and exports whose link is long dead. A photo's document goes first, while it hangs nowhere: what has just
 * been hung stays, and what a crash leaves is a file that nothing leads to.
 */
export const forgetPhotos = async (store: Store, now: Date): Promise<void> => {
  const loose = await store.photos.find(
    { subjectId: null, createdAt: command.lt(new Date(now.getTime() - PHOTO_LOOSE_DAYS * DAY)) },
    { limit: PAGE },
  )
  for (const { _id } of loose) {
    const gone = await store.transact(async (tx) => {
      const photo = await tx.photos.get(_id)
      if (!photo || photo.subjectId !== null) return null
      await tx.photos.remove(_id)
      return photo
    })
    if (gone) await dropFiles([gone.originalId, ...(gone.received ? [gone.received.viewId] : [])])
  }
  const exports = await store.files.find(
    { purpose: 'export', createdAt: command.lt(new Date(now.getTime() - EXPORT_KEPT_MINUTES * MINUTE)) },
    { limit: PAGE },
  )
  await dropFiles(exports.flatMap(({ cloudId }) => (cloudId === '' ? [] : [cloudId])))
  for (const { _id } of exports) await store.files.remove(_id)
}
