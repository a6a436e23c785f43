import type { FileEntryDoc, FileRecord, HouseholdFileDoc, StoredValues } from '../../types/household-file'
import type { FileField, FileSource } from '../../types/household-words'
import { accept, type Result, refuse } from '../../types/result'
import { expiresOn } from './expiry'

/** What somebody heard or read of one field; `seenRev`: what they had seen of it, 0: nothing. */
export type FieldGiven = {
  [F in FileField]: { field: F; value: StoredValues[F]; source: FileSource; seenRev: number }
}[FileField]

/** Who asked, when it was asked, and when the server heard of it. */
export type Asking = {
  how: 'edit' | 'interview'
  askedAt: Date
  by: string
  byName: string
  at: Date
  /** The household agreed that what it needs is written down (rule 39). */
  hasHealthConsent: boolean
}

export type Merged = {
  file: HouseholdFileDoc
  entries: FileEntryDoc[]
  revs: Partial<Record<FileField, number>>
  /** Theirs was asked later and stands. */
  older: FileField[]
  /** Somebody had changed it since it was loaded; this was asked later and stands. */
  replaced: FileField[]
}

/**
 * Puts what was asked into a household's file, field by field: of two values the one asked later stands, whichever arrives first, and the other is kept in the history (`stood` false). The
 * field's `rev` grows in both cases, so that somebody at a desk hears of it. Refuses `file_changed {fields}` for an `edit` of a field that somebody has changed since; an
 * interview never refuses.
 */
export const mergeFile = (before: HouseholdFileDoc, given: readonly FieldGiven[], asking: Asking): Result<Merged> => {
  const revOf = (field: FileField): number => before.fields[field]?.rev ?? 0
  const changed = given.filter(({ field, seenRev }) => seenRev !== revOf(field)).map(({ field }) => field)
  if (asking.how === 'edit' && changed.length > 0) return refuse('file_changed', { fields: changed })
  const merged: Merged = {
    file: { ...before, fields: { ...before.fields }, rev: before.rev + 1 },
    entries: [],
    revs: {},
    older: [],
    replaced: [],
  }
  for (const one of given) {
    const { field } = one
    const known = before.fields[field]
    const record = recordOf(one, asking, revOf(field) + 1)
    const stood = !known || isLater(record, known)
    set(merged.file, field, stood ? record : { ...known, rev: record.rev })
    merged.entries.push(entryOf(before, field, record, stood))
    merged.revs[field] = record.rev
    if (!stood) merged.older.push(field)
    else if (known && changed.includes(field) && !isSame(known.value, record.value)) merged.replaced.push(field)
  }
  return accept(merged)
}

const recordOf = ({ field, value, source }: FieldGiven, asking: Asking, rev: number): FileRecord => ({
  value,
  source,
  askedAt: asking.askedAt,
  expiresOn: expiresOn(field, asking.askedAt),
  by: asking.by,
  byName: asking.byName,
  at: asking.at,
  rev,
  ...(field === 'needs' && asking.hasHealthConsent ? { hasHealthConsent: true } : {}),
})

const entryOf = (file: HouseholdFileDoc, field: FileField, record: FileRecord, stood: boolean): FileEntryDoc => ({
  _id: `${file._id}~${field}~${record.rev}`,
  schemaVersion: 1,
  estateId: file.estateId,
  flatId: file._id,
  field,
  record,
  stood,
})

/** Of two asked in the same millisecond, the same one is the later whichever arrives first. */
const isLater = (one: FileRecord, other: FileRecord): boolean => {
  const between = one.askedAt.getTime() - other.askedAt.getTime()
  if (between !== 0) return between > 0
  const key = ({ by, source, value }: FileRecord) => JSON.stringify([by, source, value])
  return key(one) >= key(other)
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A field's record is of its own type, which no key of a union can say. */
const set = ({ fields }: HouseholdFileDoc, field: FileField, record: FileRecord): void => {
  ;(fields as Record<FileField, FileRecord>)[field] = record
}
