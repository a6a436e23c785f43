import * as z from 'zod'
import { mutation, query } from './define'
import type { UploadTicket } from './file'
import { PHOTO_LINKS_MAX } from './limits'
import type { RefusalCode } from './refusals'
import { type Instant, idSchema, instantSchema, lineSchema } from './schema'

/** Why an original was not taken; it is deleted then. */
export const photoRefusals = [
  'photo_too_large',
  'photo_heic',
  'photo_unreadable',
  'photo_too_many_pixels',
] as const satisfies readonly RefusalCode[]
export type PhotoRefusal = (typeof photoRefusals)[number]

/** What photos may be of. `works` photos of crews are files of their own (`types/file.ts`). */
export const photoUses = ['baseline', 'claim', 'file', 'promise'] as const
export type PhotoUse = (typeof photoUses)[number]

/** Kinds of picture that are taken. HEIC is recognised and refused in words: no browser here, and not every phone, shows it. */
export const photoKinds = ['jpeg', 'png', 'webp'] as const
export type PhotoKind = (typeof photoKinds)[number]

/**
 * Whether others than who took it and who decides see it (rule 12): `waiting` for WeChat's check, `asked` it is on its way, `held` for a person's
 * look, `shown`, `hidden` a person said no.
 */
export type PhotoCheck = 'waiting' | 'asked' | 'held' | 'shown' | 'hidden'

/**
 * `photos/{fingerprint of person and client's own id}`: one photo, asked for and sent as often as a bad line makes it. awaited → received. The
 * original is kept untouched under `originalId`; what anybody looks at is the viewing copy `viewId`: turned upright, at most `PHOTO_VIEW_PX` wide or
 * high, without metadata (no place, no device).
 */
export type PhotoDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  /** The flat it is of; null: a common part. */
  flatId: string | null
  use: PhotoUse
  /** The claim or baseline it hangs on; null: none yet. */
  subjectId: string | null
  by: string
  /** Sent by staff or crew, who answer for what they show: else it is the household's. */
  bySide: 'household' | 'crew' | 'staff'
  name: string
  /** Announced bytes; the true ones once received. */
  bytes: number
  /** Where it was sent to; once received, where it is kept, out of reach of the ticket it was sent by. */
  originalId: string
  /** What was wrong with what was sent last, so that a lost answer can be given again. Absent: nothing was. */
  refused?: PhotoRefusal | null
  /** Null until received. */
  received: null | {
    kind: PhotoKind
    viewId: string
    sha256: string
    width: number
    height: number
    /** As the picture itself says (EXIF, a local time read as Beijing's); null: it says nothing. */
    takenAt: Date | null
    /** A place was in it; the original keeps it, nobody is shown it. */
    hadPlace: boolean
    at: Date
  }
  /** When it was taken, by the phone's clock. */
  capturedAt: Date
  check: PhotoCheck
  /** WeChat's name for the check under way. */
  traceId: string | null
  checkedAt: Date | null
  createdAt: Date
}

export const photoPlaceSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('flat'), flatId: idSchema, stairwellId: idSchema }),
  z.strictObject({ of: z.literal('common'), stairwellId: idSchema }),
])

/**
 * Leave to send one photo's original. Repeated with the same `clientId` it is the same photo: `ticket` null means it has been received already. Who may:
 * a resident of the flat (or of the stairwell for a common part), staff who may record baselines or file claims, crews. Refuses `photo_too_large`,
 * `photo_heic` and `file_kind_not_allowed` by the name.
 */
export const requestPhoto = mutation<{ photoId: string; ticket: UploadTicket | null }>()(
  'photo.request',
  z.strictObject({
    use: z.enum(photoUses),
    place: photoPlaceSchema,
    /** One per photo, made by the phone and kept over retries and restarts. */
    clientId: idSchema,
    name: lineSchema(120),
    bytes: z.int().min(1),
    capturedAt: instantSchema,
  }),
)

/** What WeChat tells by message push of a picture it was asked about. `suggest`: `pass`, `review` or `risky`. */
export const pictureCheckedSchema = z.object({
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1).max(200),
  /** Other than 0: it could not look. */
  errcode: z.number().optional(),
  result: z.object({ suggest: z.string() }).optional(),
})

/** What both sides know of a photo. */
export type PhotoView = {
  photoId: string
  width: number
  height: number
  takenAt: Instant | null
  capturedAt: Instant
  receivedAt: Instant
  sha256: string
  bySide: PhotoDoc['bySide']
  check: PhotoCheck
  /** A person who decides may look at it and say whether the other side sees it. */
  mayReview: boolean
}

/**
 * The original has been sent: it is looked at, hashed, and its viewing copy made. Refuses `file_missing`, `photo_unreadable` (a text named .jpg),
 * `photo_heic`, `photo_too_many_pixels` (a decompression bomb), `photo_too_large`; a refused original is deleted.
 */
export const receivePhoto = mutation<PhotoView>()('photo.receive', z.strictObject({ photoId: idSchema }))

/**
 * A ten-minute link (rule 23) to a photo's viewing copy, or with `original` and a reason (logged) to the original, for its own household, who took it, and
 * who decides. The other side sees it once it is `shown`.
 */
export const linkPhoto = query<{ url: string; expiresAt: Instant }>()(
  'photo.link',
  z.strictObject({ photoId: idSchema, original: z.strictObject({ why: lineSchema(100) }).optional() }),
)

/**
 * The same for the viewing copies of many at once, in one answer: a page of photos is one request, not twenty (WeChat lets ten be on their way). A photo that
 * is not for these eyes is left out.
 */
export const linkPhotos = query<{ urls: Record<string, string>; expiresAt: Instant }>()(
  'photo.links',
  z.strictObject({ photoIds: z.array(idSchema).min(1).max(PHOTO_LINKS_MAX) }),
)

/** A person who decides says whether the other side sees a photo (rule 12); may be taken back. */
export const reviewPhoto = mutation<{ photoId: string }>()(
  'photo.review',
  z.strictObject({ photoId: idSchema, show: z.boolean() }),
)
