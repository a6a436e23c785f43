import type { FileValues } from '@chuanmen/types/household-file'
import {
  decorationWords,
  type FileField,
  fileNeedWords,
  occupantWords,
  relationWords,
  titleStatusWords,
} from '@chuanmen/types/household-words'
import { reasons } from '@chuanmen/types/reasons'
import { phoneGroups } from '@/lib/format'

/** What a field says, in lines as people read them. An empty list is an answer, too. */
export const saidLines = (field: FileField, value: FileValues[FileField]): string[] => {
  const said = lines[field] as (value: FileValues[FileField]) => string[]
  return said(value)
}

/** 「2025-08」 → 「2025年8月」 */
const monthWords = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
const orNone = (said: string[], none: string) => (said.length > 0 ? said : [none])

const lines: { [F in FileField]: (value: FileValues[F]) => string[] } = {
  title: (title) => [titleStatusWords[title]],
  occupants: (list) => [
    orNone(
      list.map(({ kind, count }) => `${occupantWords[kind]} ${count} 人`),
      '没有人常住',
    ).join('、'),
  ],
  needs: (needs) => [
    orNone(
      needs.map((need) => fileNeedWords[need]),
      '没有要特别照顾的',
    ).join('、'),
  ],
  decoration: ({ standard, month }) => [
    [decorationWords[standard], month ? `${monthWords(month)}完工` : ''].filter(Boolean).join('，'),
  ],
  decorationPhotos: (photoIds) => [photoIds.length > 0 ? `${photoIds.length} 张` : '没有照片'],
  concerns: ({ reasons: codes, words }) =>
    orNone([codes.map((code) => reasons[code]).join('、'), words].filter(Boolean), '没有特别担心的'),
  contacts: (people) =>
    orNone(
      people.map(({ name, relation, phone }) => `${name}（${relationWords[relation]}）${phoneGroups(phone)}`),
      '没有留联系人',
    ),
}
