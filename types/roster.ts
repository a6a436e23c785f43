import * as z from 'zod'
import { query, resumable } from './define'
import { type RosterField, rosterFields } from './roster-words'
import { idSchema } from './schema'

/** Column index (0-based) → meaning, per sheet name. */
export const rosterMappingSchema = z.record(
  z.string().max(60),
  z.strictObject({
    headerRow: z.int().min(0).max(50),
    columns: z.record(z.string().regex(/^\d{1,3}$/), z.enum(rosterFields)),
  }),
)
export type RosterMapping = z.infer<typeof rosterMappingSchema>

export type RosterProblemCode =
  | 'building_missing'
  | 'room_missing'
  | 'room_unreadable'
  | 'room_is_date'
  | 'cell_error'
  | 'area_unreadable'
  | 'area_not_positive'
  | 'area_unlikely'
  | 'area_missing'
  | 'owner_missing'
  | 'owner_not_a_name'
  | 'phone_unreadable'
  | 'floor_unreadable'
  | 'floor_guessed'
  | 'flat_twice'
  | 'flat_twice_other_owner'
  | 'id_card_left_out'
  | 'several_owners'
  | 'share_unreadable'
  | 'shares_do_not_add_up'
  | 'formula_text'
  | 'unit_assumed'
  | 'unit_missing'
  | 'building_assumed'
  | 'several_phones'
  | 'ownership_unknown'
  | 'sheet_hidden'
  | 'sheet_skipped'

/** `fix`: the row cannot be imported; `check`: it can, look once; `info`: for your knowledge. */
export type RosterProblem = {
  severity: 'fix' | 'check' | 'info'
  code: RosterProblemCode
  sheet: string
  /** As Excel counts: 1-based row, column letter. Null row: the whole sheet. */
  row: number | null
  column: string | null
  field: RosterField | null
  /** What stands in the cell, shortened; never an ID-card number. */
  found: string
  /** What is wrong and how to fix it, in the reader's words. */
  message: string
  remedy: string
}

/** One row as it would be imported. Phones are masked before they leave the server. */
export type RosterRowView = {
  sheet: string
  row: number
  building: string
  unit: string
  room: string
  floor: number | null
  areaCentiSqm: number | null
  owners: string[]
  phones: string[]
  severity: 'fix' | 'check' | 'ok'
}

export type RosterPreview = {
  fileName: string
  /** Hash of the file's content; the import must name it. */
  fileHash: string
  sheets: {
    name: string
    headerRow: number | null
    columns: { index: number; letter: string; header: string; samples: string[]; field: RosterField; isSure: boolean }[]
    rows: number
  }[]
  mapping: RosterMapping
  counts: {
    rows: number
    flats: number
    fix: number
    check: number
    ok: number
    skipped: number
    buildings: number
    stairwells: number
  }
  problems: RosterProblem[]
  /** True when problems were cut to what fits an answer. */
  isProblemsCut: boolean
  rows: RosterRowView[]
  idCards: number
  /** Why nothing can be imported yet; point the columns out. */
  blocked: 'header_not_found' | 'mapping_incomplete' | null
  /** Against what is already there. */
  diff: {
    added: number
    changed: number
    unchanged: number
    missing: number
    changes: { room: string; field: RosterField; before: string; after: string }[]
  }
}

/** Parses an uploaded roster and answers everything staff need to decide; writes nothing. */
export const previewRoster = query<RosterPreview>()(
  'roster.preview',
  z.strictObject({ estateId: idSchema, fileId: idSchema, mapping: rosterMappingSchema.optional() }),
)

/** Imports in steps of a few stairwells; repeat until `done`. The same file again changes nothing. */
export const importRoster = resumable<{
  done: boolean
  stairwells: { total: number; imported: number }
  flats: { added: number; changed: number; unchanged: number }
}>()(
  'roster.import',
  z.strictObject({
    estateId: idSchema,
    fileId: idSchema,
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    mapping: rosterMappingSchema,
    onlyGoodRows: z.boolean(),
    from: z.int().min(0),
  }),
)

/** An empty template with the headers we know and two example rows, as .xlsx in base64. */
export const downloadTemplate = query<{ name: string; base64: string }>()('roster.template', z.strictObject({}))
