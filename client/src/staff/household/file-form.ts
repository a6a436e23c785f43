import { healthNeeds } from '@chuanmen/domain/household/check-file'
import type { FileValues } from '@chuanmen/types/household-file'
import type {
  DecorationStandard,
  FileField,
  FileNeed,
  FileSource,
  OccupantKind,
  Relation,
  TitleStatus,
} from '@chuanmen/types/household-words'
import type { ReasonCode } from '@chuanmen/types/reasons'

export type ContactForm = { name: string; relation: Relation | null; phone: string }

/** What stands in the questions of a file. Null: not asked. Photos are kept by their queue; `photoIds` are those that were there. */
export type FileForm = {
  title: TitleStatus | null
  occupants: { kind: OccupantKind; count: number }[] | null
  needs: FileNeed[] | null
  standard: DecorationStandard | null
  year: string
  month: string
  photoIds: string[] | null
  concerns: ReasonCode[] | null
  words: string
  contacts: ContactForm[] | null
  healthConsent: boolean
}
export const blankForm: FileForm = {
  ...{ title: null, occupants: null, needs: null, standard: null, year: '', month: '', photoIds: null },
  ...{ concerns: null, words: '', contacts: null, healthConsent: false },
}
export const blankContact: ContactForm = { name: '', relation: null, phone: '' }

const isBlankContact = ({ name, phone }: ContactForm) => name.trim() === '' && phone.trim() === ''

/** The part of a form that a known value fills. */
export const formOf = <F extends FileField>(field: F, value: FileValues[F]): Partial<FileForm> => {
  const fill = fills[field] as (value: FileValues[F]) => Partial<FileForm>
  return fill(value)
}
const fills: { [F in FileField]: (value: FileValues[F]) => Partial<FileForm> } = {
  title: (title) => ({ title }),
  occupants: (occupants) => ({ occupants }),
  needs: (needs) => ({ needs }),
  decoration: ({ standard, month }) => ({
    standard,
    year: month?.slice(0, 4) ?? '',
    month: month ? String(Number(month.slice(5))) : '',
  }),
  decorationPhotos: (photoIds) => ({ photoIds }),
  concerns: ({ reasons, words }) => ({ concerns: reasons, words }),
  contacts: (contacts) => ({ contacts }),
}

/** A field's value as it is sent; null: not asked. `newPhotos`: photos that are in the queue; they join by themselves when it goes out later. */
export const valueOf = (field: FileField, form: FileForm, newPhotos = 0): FileValues[FileField] | null => {
  switch (field) {
    case 'title':
    case 'occupants':
    case 'needs':
      return form[field]
    case 'decoration':
      return form.standard && { standard: form.standard, month: monthOf(form) }
    case 'decorationPhotos':
      return form.photoIds ?? (newPhotos > 0 ? [] : null)
    case 'concerns':
      if (form.concerns === null && form.words.trim() === '') return null
      return { reasons: form.concerns ?? [], words: form.words.trim() }
    case 'contacts':
      return contactsOf(form.contacts)
  }
}

/** A row opened and left empty is no answer; all of them taken out is one. */
const contactsOf = (people: FileForm['contacts']): FileValues['contacts'] | null => {
  if (people === null || (people.length > 0 && people.every(isBlankContact))) return null
  return people
    .filter((one) => !isBlankContact(one))
    .map(({ name, relation, phone }) => ({
      name: name.trim(),
      relation: relation ?? 'other',
      phone: phone.replace(/\s/g, ''),
    }))
}

const monthOf = ({ year, month }: FileForm): string | null =>
  year !== '' && month !== '' ? `${year}-${month.padStart(2, '0')}` : null

/** The part of a form that makes a field unanswered again. */
export const blankOf: Record<FileField, Partial<FileForm>> = {
  title: { title: null },
  occupants: { occupants: null },
  needs: { needs: null, healthConsent: false },
  decoration: { standard: null, year: '', month: '' },
  decorationPhotos: { photoIds: null },
  concerns: { concerns: null, words: '' },
  contacts: { contacts: null },
}

/** What is wrong with a field, in words that say how to put it right. */
export const problemOf = (field: FileField, form: FileForm, thisYear: number): string | undefined => {
  if (field === 'needs' && asksConsent(form) && !form.healthConsent)
    return '请先问住户同不同意记下来；不同意就去掉这几样'
  if (field === 'decoration') {
    if (form.year !== '' && !(/^(19|20)\d\d$/.test(form.year) && Number(form.year) <= thisYear))
      return `年份写四位数，不晚于 ${thisYear}；不知道就空着`
    if ((form.year === '') !== (form.month === '')) return '年和月都写上，大概就行；不知道就都空着'
    if (form.month !== '' && !/^(0?[1-9]|1[0-2])$/.test(form.month)) return '月份写 1 到 12；不知道就都空着'
    if (form.standard === null && (form.year !== '' || form.month !== '')) return '请选一下装修成什么样'
  }
  if (field === 'contacts')
    for (const one of form.contacts ?? []) {
      if (isBlankContact(one)) continue
      if (one.name.trim() === '') return '请写这位联系人怎么称呼'
      if (!/^[0-9+-]{7,20}$/.test(one.phone.replace(/\s/g, ''))) return '请写对电话号码，只写数字'
    }
  return undefined
}

/** Among the needs are some that say something of health (rule 39). */
export const asksConsent = ({ needs }: Pick<FileForm, 'needs'>): boolean => healthNeeds(needs ?? []).length > 0

/** Whom one usually has a field from, when nothing else is chosen. */
export const usualSource = (field: FileField, said: FileSource): FileSource =>
  field === 'decorationPhotos' ? 'seen' : said
