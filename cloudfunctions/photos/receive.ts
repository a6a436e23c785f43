import { checkOriginal } from '../../domain/photo/check-original'
import { PHOTO_ORIGINAL_BYTES_MAX } from '../../types/limits'
import type { PhotoCheck, PhotoDoc, PhotoRefusal } from '../../types/photo'
import { dropFiles, keepFile, readUpTo } from '../platform/files'
import { log } from '../platform/log'
import { sha256 } from '../platform/secrets'
import { command, type Store } from '../platform/store'
import { readExif } from './read-exif'
import { viewingCopy } from './viewing-copy'

/** Still waited for: whoever is first writes, and what it wrote stays. */
const AWAITED: [Record<string, unknown>] = [{ received: null }]

/**
 * Looks at what was sent for a photo, and keeps the original untouched beside a viewing copy under names that no ticket reaches: what was hashed cannot be
 * replaced by sending again. What is refused is deleted and the reason noted. Repeated, or twice at once, it gives one photo.
 */
export const receive = async (store: Store, photoId: string, check: PhotoCheck, now: Date): Promise<void> => {
  const photo = await store.photos.get(photoId)
  if (!photo || photo.received) return
  const read = await readUpTo(photo.originalId, PHOTO_ORIGINAL_BYTES_MAX)
  if (read.how === 'missing') return
  if (read.how === 'tooLarge') return refuseOriginal(store, photo, 'photo_too_large')
  const { content } = read
  const checked = checkOriginal(content)
  if (!checked.ok) return refuseOriginal(store, photo, checked.code as PhotoRefusal)
  const { kind, width, height } = checked.value
  const { orientation, takenAt, hadPlace } = readExif(content)
  const view = await viewingCopy(kind, content, orientation)
  if (!view) return refuseOriginal(store, photo, 'photo_unreadable')

  const hash = sha256(content)
  const kept = `photos/${photo.estateId}/${photoId}/${hash.slice(0, 16)}`
  const [originalId, viewId] = await Promise.all([
    keepFile(`${kept}.${kind === 'jpeg' ? 'jpg' : kind}`, content),
    keepFile(`${kept}-view.jpg`, view),
  ])
  const isTurned = orientation >= 5 && orientation <= 8
  const received: PhotoDoc['received'] = {
    kind,
    viewId,
    sha256: hash,
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    takenAt,
    hadPlace,
    at: now,
  }
  const isFirst = await store.photos.updateIf(photoId, AWAITED, {
    originalId,
    bytes: content.length,
    received: command.set(received),
    check,
    refused: null,
  })
  if (isFirst) await dropFiles([photo.originalId])
  else await dropLost(store, photoId, [originalId, viewId])
}

const refuseOriginal = async (store: Store, photo: PhotoDoc, refused: PhotoRefusal): Promise<void> => {
  const isNoted = await store.photos.updateIf(photo._id, AWAITED, { refused })
  if (!isNoted) return
  log('info', 'a photo was not taken', { photoId: photo._id, refused })
  await dropFiles([photo.originalId])
}

/** Somebody else received it at the same moment: other bytes sent between the two are nobody's. */
const dropLost = async (store: Store, photoId: string, cloudIds: string[]): Promise<void> => {
  const won = await store.photos.get(photoId)
  const kept = new Set([won?.originalId, won?.received?.viewId])
  await dropFiles(cloudIds.filter((cloudId) => !kept.has(cloudId)))
}
