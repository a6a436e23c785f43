import * as z from 'zod'
import { mutation, query } from './define'
import { flatRefSchema } from './household-file'
import { type Instant, idSchema, wordsSchema } from './schema'

export const complaintWhats = ['pressure', 'tooOften', 'rude', 'wrongRecord', 'privacy', 'other'] as const
export type ComplaintWhat = (typeof complaintWhats)[number]
export const complaintWhatWords: Record<ComplaintWhat, string> = {
  pressure: '逼着我们签字',
  tooOften: '来得太勤、太晚',
  rude: '态度不好',
  wrongRecord: '记的和我说的不一样',
  privacy: '把我家的事说出去了',
  other: '其他',
}

/**
 * `complaints/{complaintId}`: a household about those who visit it. It goes past the visiting team: never to whom it is about, nor to leads and contacts; where it is about somebody of the community,
 * to the street alone (rule 43).
 */
export type ComplaintDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  flatId: string
  building: string
  unit: string
  room: string
  by: string
  what: ComplaintWhat
  words: string
  visitId: string | null
  /** Persons it is about (`domain/complaint/about`): who made the visit named, or all who came of late and who has the household in the portfolio. `aboutNames`: also who came along. */
  about: string[]
  aboutNames: string[]
  level: 'community' | 'street'
  isOpen: boolean
  at: Date
  answer: { words: string; by: string; byName: string; at: Date } | null
}

export type ComplaintView = {
  complaintId: string
  flatId: string
  building: string
  unit: string
  room: string
  what: ComplaintWhat
  words: string
  aboutNames: string[]
  level: 'community' | 'street'
  isOpen: boolean
  at: Instant
  answer: { words: string; byName: string; at: Instant } | null
}

/** Anybody of the household. */
export const fileComplaint = mutation<{ complaintId: string; level: 'community' | 'street' }>()(
  'complaint.file',
  z.strictObject({
    ...flatRefSchema,
    what: z.enum(complaintWhats),
    words: wordsSchema(500),
    visitId: idSchema.nullable(),
  }),
)
/** Street and community staff, of those that reach them and are not about themselves. */
export const listComplaints = query<{ complaints: ComplaintView[] }>()(
  'complaint.list',
  z.strictObject({ estateId: idSchema }),
)
/** Refuses `complaint_about_you`, `complaint_state` when it is answered. */
export const answerComplaint = mutation<{ complaintId: string }>()(
  'complaint.answer',
  z.strictObject({ complaintId: idSchema, words: wordsSchema(500).pipe(z.string().min(1)) }),
)
