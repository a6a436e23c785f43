import type { HouseholdFileView } from '@chuanmen/types/household-file'
import type { FileField, FileSource } from '@chuanmen/types/household-words'
import type { Input } from '@/api/call'
import { blankForm, type FileForm, formOf, usualSource, valueOf } from '../household/file-form'

/** What is asked at a door, in this order: who is there first, papers and telephones last. */
export const questions: readonly { field: FileField; ask: string; hint?: string }[] = [
  { field: 'occupants', ask: '家里住着谁？' },
  { field: 'needs', ask: '上门、施工时要照顾什么？', hint: '只记怎么照顾，不记什么病。' },
  { field: 'concerns', ask: '最担心什么？' },
  { field: 'decoration', ask: '装修成什么样？哪年装的？' },
  { field: 'decorationPhotos', ask: '拍几张现在的样子，行吗？' },
  { field: 'title', ask: '房子是谁的？' },
  { field: 'contacts', ask: '平时可以联系谁？' },
]

/** One interview being written down. */
export type Interview = {
  form: FileForm
  /** Who told most of it. */
  said: FileSource
  /** Of single fields another one. */
  sources: Partial<Record<FileField, FileSource>>
  /** What had been seen of a field when it was first touched. */
  seen: Partial<Record<FileField, number>>
  /** Handed in under this id at this moment; empty: not yet. */
  sentId: string
  sentAt: string
}
export const blankInterview: Interview = {
  ...{ form: blankForm, said: 'household', sources: {}, seen: {}, sentId: '', sentAt: '' },
}

export const sourceOf = ({ said, sources }: Interview, field: FileField): FileSource =>
  sources[field] ?? usualSource(field, said)

/** Fields that were answered; the others are skipped. */
export const answeredOf = ({ form }: Interview, photos: number): FileField[] =>
  questions.map(({ field }) => field).filter((field) => valueOf(field, form, photos) !== null)

/** As it is sent. A field touched before the file was there was not seen. */
export const inputOf = (
  interview: Interview,
  at: { stairwellId: string; flatId: string },
  askedAt: string,
  photos: number,
): Input<'household.save'> =>
  ({
    ...at,
    how: 'interview',
    askedAt,
    healthConsent: interview.form.healthConsent,
    fields: answeredOf(interview, photos).map((field) => ({
      field,
      value: valueOf(field, interview.form, photos),
      source: sourceOf(interview, field),
      seenRev: interview.seen[field] ?? 0,
    })),
  }) as Input<'household.save'>

/** One that was sent, back in the form to be put right. */
export const backFrom = ({ fields, healthConsent = false }: Input<'household.save'>): Interview => ({
  ...blankInterview,
  form: Object.assign(
    { ...blankForm, healthConsent },
    ...fields.map(({ field, value }) => formOf(field, value as never)),
  ) as FileForm,
  sources: Object.fromEntries(fields.map(({ field, source }) => [field, source])),
  seen: Object.fromEntries(fields.map(({ field, seenRev }) => [field, seenRev])),
})

/** What this reader had seen of a field. */
export const revOf = (view: HouseholdFileView | undefined, field: FileField): number => view?.fields[field]?.rev ?? 0
