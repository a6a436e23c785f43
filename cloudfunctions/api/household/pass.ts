import type { FilePassDoc } from '../../../types/household-file'
import { type FileField, openWhyWords } from '../../../types/household-words'
import { randomId } from '../../platform/secrets'
import type { Store } from '../../platform/store'

/** Where somebody's pass for a household is. */
export const passId = (personId: string, flatId: string): string => `${personId}~${flatId}`

/** The reason somebody gave for looking, while it holds; null: none does. */
export const passOf = async (
  store: Store,
  personId: string,
  flatId: string,
  now: Date,
): Promise<FilePassDoc | null> => {
  const pass = await store.filePasses.get(passId(personId, flatId))
  return pass && pass.until > now ? pass : null
}

/** Keeps who saw which shut fields, when and why (rule 40): one record an answer, written before it is given. */
export const logFileView = async (
  store: Store,
  { personId, flatId, why, words }: FilePassDoc,
  { estateId, fields, now }: { estateId: string; fields: FileField[]; now: Date },
): Promise<void> => {
  await store.views.create({
    _id: randomId(),
    schemaVersion: 1,
    personId,
    what: 'file',
    subjectId: flatId,
    estateId,
    why: [openWhyWords[why], words].filter(Boolean).join('：'),
    fields,
    at: now,
  })
}
