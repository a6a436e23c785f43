import type { PhotoDoc, PhotoView } from '../../types/photo'

/** A received photo as both sides know it; null for one that never arrived. `mayReview`: of whoever asks, by `mayReviewPhoto`. */
export const photoView = (photo: PhotoDoc, mayReview: boolean): PhotoView | null =>
  photo.received && {
    photoId: photo._id,
    width: photo.received.width,
    height: photo.received.height,
    takenAt: photo.received.takenAt?.toISOString() ?? null,
    capturedAt: photo.capturedAt.toISOString(),
    receivedAt: photo.received.at.toISOString(),
    sha256: photo.received.sha256,
    bySide: photo.bySide,
    check: photo.check,
    mayReview,
  }

/** What a photo shows to somebody of the other side who may not see it yet: nothing. Which of a list they see at once, or once shown. */
export const isSeenBy = (photo: Pick<PhotoDoc, 'bySide' | 'check'>, side: 'household' | 'crew' | 'staff'): boolean =>
  side === 'staff' || photo.bySide === side || photo.check === 'shown'
