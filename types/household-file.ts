import * as z from 'zod'
import { mutation, query } from './define'
import {
  decorationStandards,
  type FileField,
  type FileSource,
  fileFields,
  fileNeeds,
  fileSources,
  type HouseholdViewer,
  type OpenWhy,
  occupantKinds,
  openWhys,
  relations,
  titleStatuses,
} from './household-words'
import { FILE_CONTACTS_MAX, FILE_PHOTOS_MAX } from './limits'
import type { Sealed } from './person'
import type { PhotoView } from './photo'
import { reasonCodes } from './reasons'
import { type Day, type Instant, idSchema, instantSchema, lineSchema, wordsSchema } from './schema'

/** One flat, as its stairwell knows it. */
export const flatRefSchema = { stairwellId: idSchema, flatId: idSchema }

/** What each field of a file holds, on the wire. An empty list is an answer as well: nobody there needs anything. */
export const fileValueSchemas = {
  title: z.enum(titleStatuses),
  occupants: z
    .array(z.strictObject({ kind: z.enum(occupantKinds), count: z.int().min(1).max(9) }))
    .max(occupantKinds.length),
  needs: z.array(z.enum(fileNeeds)).max(fileNeeds.length),
  decoration: z.strictObject({
    standard: z.enum(decorationStandards),
    /** Month it was finished, 「2025-08」; null: not known. */
    month: z
      .string()
      .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
      .nullable(),
  }),
  decorationPhotos: z.array(idSchema).max(FILE_PHOTOS_MAX),
  concerns: z.strictObject({ reasons: z.array(z.enum(reasonCodes)).max(5), words: wordsSchema(300) }),
  contacts: z
    .array(
      z.strictObject({
        name: lineSchema(10),
        relation: z.enum(relations),
        phone: z
          .string()
          .trim()
          .regex(/^[0-9+-]{7,20}$/),
      }),
    )
    .max(FILE_CONTACTS_MAX),
} as const satisfies Record<FileField, z.ZodType>
export type FileValues = { [F in FileField]: z.output<(typeof fileValueSchemas)[F]> }

/** As stored: names and telephones of contact people are sealed, the rest is as on the wire. */
export type StoredValues = Omit<FileValues, 'contacts'> & {
  contacts: { name: Sealed; relation: FileValues['contacts'][number]['relation']; phone: Sealed; phoneMasked: string }[]
}

/** One value of one field with where it comes from, when it was asked and until when it holds. */
export type FileRecord<F extends FileField = FileField> = {
  value: StoredValues[F]
  source: FileSource
  /** When it was asked at the door; what is newer by this stands. */
  askedAt: Date
  expiresOn: Day | null
  by: string
  byName: string
  /** When the server heard of it. */
  at: Date
  /** Grows with each value of this field, also one that came late and does not stand. */
  rev: number
  /** Of `needs`: the household agreed that they are written down (rule 39). Absent: nothing of them is of health, or nobody asked. */
  hasHealthConsent?: boolean
}

/** `householdFiles/{flatId}` (一户一档): of each field the value that stands. Older ones and late ones are in `fileEntries`. */
export type HouseholdFileDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  fields: { [F in FileField]?: FileRecord<F> }
  rev: number
}

/** `fileEntries/{flat~field~rev}`: every value a field ever had, append-only. `stood` false: it came later than something asked after it. */
export type FileEntryDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  flatId: string
  field: FileField
  record: FileRecord
  stood: boolean
}

/** `filePasses/{person~flat}`: somebody said why they look, and need not say so again during this visit. */
export type FilePassDoc = {
  _id: string
  schemaVersion: 1
  personId: string
  flatId: string
  why: OpenWhy
  words: string
  until: Date
}

export type FileFieldView<F extends FileField = FileField> = {
  /** Null: it is shut, and opens with a reason (`isShut`). */
  value: FileValues[F] | null
  isShut: boolean
  source: FileSource
  askedAt: Instant
  expiresOn: Day | null
  isExpired: boolean
  byName: string
  rev: number
}

export type HouseholdFileView = {
  flatId: string
  stairwellId: string
  estateId: string
  building: string
  unit: string
  room: string
  viewer: HouseholdViewer
  /** A field that the viewer's role does not grant is absent; one that nobody has filled in is null. */
  fields: { [F in FileField]?: FileFieldView<F> | null }
  /** Received photos by id, of an open `decorationPhotos`. */
  photos: Record<string, PhotoView>
  /** Until when the reason given holds; null: none was given. */
  openUntil: Instant | null
  contact: { personId: string; name: string } | null
  rev: number
  abilities: { edit: boolean; open: boolean; history: boolean }
}

/**
 * The file as whoever asks may read it (`householdSight`). What is shut and open by a pass is logged, each time it is answered (rule 40). For staff whose portfolio or scope it is in, and
 * the household's own owner and family. Refuses `not_allowed`, `out_of_scope`, `outside_portfolio`, `not_found`.
 */
export const viewHouseholdFile = query<HouseholdFileView>()('household.file', z.strictObject(flatRefSchema))

/** Says why one looks, once a visit: opens what is shut for `FILE_PASS_MINUTES`. Refuses as `household.file`. */
export const openHouseholdFile = mutation<{ until: Instant }>()(
  'household.open',
  z.strictObject({ ...flatRefSchema, why: z.enum(openWhys), words: wordsSchema(100).default('') }),
)

const given = <F extends FileField>(field: F) =>
  z.strictObject({
    field: z.literal(field),
    value: fileValueSchemas[field],
    source: z.enum(fileSources),
    /** Of the field as its editor saw it; 0: it was empty. */
    seenRev: z.int().min(0),
  })
export const fileGivenSchema = z.discriminatedUnion('field', [
  given('title'),
  given('occupants'),
  given('needs'),
  given('decoration'),
  given('decorationPhotos'),
  given('concerns'),
  given('contacts'),
])

/**
 * Saves fields, each with its source. `edit`: at a desk, one field that somebody changed meanwhile refuses all (`file_changed {fields}`) and nothing is lost. `interview`: asked at a door,
 * perhaps without a network, and merged field by field: of two values the one asked later stands, the other is kept in the history. A `document` names the day it holds from in
 * `askedAt`. Refuses `source_expired {field, expiredOn}` for what would be stale already, `asked_in_future`, `health_consent_missing {needs}` for needs of health without the household's own
 * consent (rule 39), `photo_missing {photoIds}`, `malformed {field}` for a field given twice, and as `household.file`; `not_allowed` to its own people: what is wrong they complain of.
 */
export const saveHouseholdFile = mutation<{
  revs: Partial<Record<FileField, number>>
  /** What somebody else asked later than this interview: theirs stands, this is in the history. */
  older: FileField[]
  /** What this interview replaced although somebody had changed it since it was loaded. */
  replaced: FileField[]
}>()(
  'household.save',
  z.strictObject({
    ...flatRefSchema,
    how: z.enum(['edit', 'interview']),
    /** When it was asked; by the phone's own clock if it was off the network. */
    askedAt: instantSchema,
    fields: z.array(fileGivenSchema).min(1).max(fileFields.length),
    /** The household itself agreed that what it needs is written down (rule 39): asked whenever `needs` say something of health (`healthNeeds`). */
    healthConsent: z.boolean().default(false),
  }),
)

/** Every value one field ever had, newest first. What is shut needs a pass (`file_shut`), and is logged. Refuses as `household.file`, `not_allowed` for a field that is not granted. */
export const listFileHistory = query<{
  entries: {
    value: FileValues[FileField]
    source: FileSource
    askedAt: Instant
    at: Instant
    byName: string
    stood: boolean
    rev: number
  }[]
}>()('household.history', z.strictObject({ ...flatRefSchema, field: z.enum(fileFields) }))

/** Who looked at what is shut of a household, when, why and at which fields, newest first: for the household itself and for street and community staff (rule 40). */
export const listFileViews = query<{
  views: { who: string; why: string; fields: FileField[]; at: Instant }[]
  more: boolean
}>()('household.views', z.strictObject({ ...flatRefSchema, before: instantSchema.optional() }))
