import type { PhotoUse, PhotoView } from '@chuanmen/types/photo'
import { call, type Input, newRequestId } from '@/api/call'
import { asFailure, Failure } from '@/api/failure'
import { type OnShare, upload } from '@/api/upload'
import { fileOf, type QueuedFile } from './queued-files'

export type PhotoPlace = Input<'photo.request'>['place']

/** Where one photo has come to on its way: nothing, asked for and gone up (`isUp`), received. */
export type OnItsWay = QueuedFile & { capturedAt: string; photoId: string | null; isUp: boolean }

type Way = {
  use: PhotoUse
  place: PhotoPlace
  onShare: OnShare
  /** Written down before the next step, so that a program killed in between goes on from there. */
  onStep: (step: Pick<OnItsWay, 'photoId' | 'isUp'>) => void
}

/**
 * Takes one photo the rest of its way: leave to send it, the original itself, and that it was received. Cut short anywhere it is sent again under the
 * same `clientId`, of which the server makes one photo.
 * @throws Failure, one that is worth waiting for or one with words for the reader.
 */
export async function sendPhoto(photo: OnItsWay, { use, place, onShare, onStep }: Way): Promise<PhotoView> {
  let { photoId } = photo
  if (!photo.isUp || photoId === null) {
    const { clientId, name, bytes, capturedAt } = photo
    const file = await fileOf(photo)
    if (!file) throw new Failure('refused', 'file_gone', '照片在这台设备上找不到了，请再选一次。')
    // A new id each time: the answer is a leave that ends, and what must not be doubled is told by `clientId`.
    const asked = await call('photo.request', { use, place, clientId, name, bytes, capturedAt }, newRequestId())
    photoId = asked.photoId
    if (asked.ticket) await upload(asked.ticket, file, onShare)
    onStep({ photoId, isUp: true })
  }
  try {
    return await call('photo.receive', { photoId }, newRequestId())
  } catch (error) {
    const failure = asFailure(error)
    if (failure.code !== 'file_missing') throw failure
    // It was lost on its way up, whatever the storage said: once more from the start.
    onStep({ photoId, isUp: false })
    throw new Failure('fault', 'upload_failed', '照片没有传上去，正在再试。')
  }
}
