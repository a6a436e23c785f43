import type {
  FileFieldView,
  FileRecord,
  FileValues,
  HouseholdFileDoc,
  HouseholdFileView,
  StoredValues,
} from '../../types/household-file'
import type { FileField, HouseholdViewer } from '../../types/household-words'
import type { Day } from '../../types/schema'
import { isExpired } from './expiry'
import { fieldsFor } from './file-policy'
import { sightOf } from './policy'

type Opened = Pick<HouseholdFileView, 'fields'> & {
  /** Fields shut to this viewer whose values this answer holds: what is logged (rule 40). */
  shown: FileField[]
}

/** How a stored value is read; contacts are unsealed by who has the key. */
export type Unseal = (contacts: StoredValues['contacts']) => FileValues['contacts']

/**
 * A file as a viewer reads it by `householdSight`, the only place that makes an answer of it. What is not granted is absent; what nobody filled in is null; what is shut comes without its value
 * unless a reason was given (`hasPass`).
 */
export const fileFieldsFor = (
  file: Pick<HouseholdFileDoc, 'fields'> | null,
  viewer: HouseholdViewer,
  { hasPass, today, unseal }: { hasPass: boolean; today: Day; unseal: Unseal },
): Opened => {
  const shown: FileField[] = []
  const fields: Record<string, FileFieldView | null> = {}
  for (const field of fieldsFor(viewer)) {
    const record = file?.fields[field]
    const needsWhy = sightOf(viewer, field) === 'why'
    if (record && needsWhy && hasPass) shown.push(field)
    fields[field] = record ? fieldView(field, record, { isShut: needsWhy && !hasPass, today, unseal }) : null
  }
  return { fields: fields as Opened['fields'], shown }
}

const fieldView = (
  field: FileField,
  record: FileRecord,
  { isShut, today, unseal }: { isShut: boolean; today: Day; unseal: Unseal },
): FileFieldView => ({
  value: isShut ? null : plainValue(field, record, unseal),
  isShut,
  source: record.source,
  askedAt: record.askedAt.toISOString(),
  expiresOn: record.expiresOn,
  isExpired: isExpired(record, today),
  byName: record.byName,
  rev: record.rev,
})

/** A stored value as on the wire. */
export const plainValue = (
  field: FileField,
  { value }: Pick<FileRecord, 'value'>,
  unseal: Unseal,
): FileValues[FileField] =>
  field === 'contacts'
    ? unseal(value as StoredValues['contacts'])
    : (value as FileValues[Exclude<FileField, 'contacts'>])
