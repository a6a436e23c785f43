import type { FileRecord, HouseholdFileDoc, StoredValues } from '../../types/household-file'
import { elderKinds, type FileField } from '../../types/household-words'
import type { Day } from '../../types/schema'
import { isExpired } from './expiry'

/** What is known of a household today, field by field. Contacts are sealed and say nothing that a rule asks about. */
export type Facts = { [F in Exclude<FileField, 'contacts'>]?: StoredValues[F] }

/** Of each field the value that stands and is not stale on `today`; what is stale or unknown is absent: nobody decides on it. */
export const factsOf = (file: Pick<HouseholdFileDoc, 'fields'> | null, today: Day): Facts => {
  const standing = Object.entries(file?.fields ?? {}) as [FileField, FileRecord][]
  return Object.fromEntries(
    standing
      .filter(([field, record]) => field !== 'contacts' && !isExpired(record, today))
      .map(([field, { value }]) => [field, value]),
  ) as Facts
}

/**
 * Somebody old lives there: whoever takes a signature of theirs brings a witness (rule 43). Also by a value that is stale: nobody grows younger, and a witness too many harms
 * nobody. Another value that says otherwise ends it.
 */
export const isElderHome = (file: Pick<HouseholdFileDoc, 'fields'> | null): boolean =>
  (file?.fields.occupants?.value ?? []).some(({ kind }) => (elderKinds as readonly string[]).includes(kind))
