import * as z from 'zod'
import { mutation, query } from './define'
import { type Instant, idSchema, lineSchema } from './schema'

export const filePurposes = ['roster', 'evidence', 'notice', 'voice', 'works', 'recording'] as const
export type FilePurpose = (typeof filePurposes)[number]

/** `files/{fileId}`: what was uploaded or made, by whom, for what. `cloudId` is the storage's own name for it. */
export type FileDoc = {
  _id: string
  schemaVersion: 1
  cloudId: string
  /** `export`: made by us for one person, never uploaded; `cloudId` empty until it is made. */
  purpose: FilePurpose | 'export'
  name: string
  estateId: string
  uploadedBy: string
  /** The flat it was taken for; absent: of none in particular. */
  flatId?: string
  /** Of an export that is made. */
  bytes?: number
  createdAt: Date
}

/** A form the client posts straight to storage as multipart: `fields` first, then the file under `file`. */
export type UploadTicket = { fileId: string; url: string; fields: Record<string, string> }

/** Asks leave to upload one file; the ticket is good for this file alone. */
export const requestUpload = mutation<UploadTicket>()(
  'file.requestUpload',
  z.strictObject({
    purpose: z.enum(filePurposes),
    estateId: idSchema,
    name: lineSchema(120),
    bytes: z.int().min(1),
    /** The flat it shows: what is taken for one is not used for another. */
    flatId: idSchema.optional(),
  }),
)

/**
 * A link for staff, good for ten minutes (rule 23). A file of residents' data asks why, and the view is logged; a notice's attachment,
 * its recording or a photo of works does not. Refuses `malformed {field}` when the reason is missing.
 */
export const linkFile = query<{ url: string; expiresAt: Instant }>()(
  'file.link',
  z.strictObject({ fileId: idSchema, why: lineSchema(100).optional() }),
)
