import type { NoticeContent } from '@chuanmen/types/notice'
import { day } from '@/lib/format'
import { spanWords } from '@/pages/notice/times'

const BEIJING_MS = 8 * 3_600_000

/** When it happens: the day, with its year since paper outlives it, and the hours. Null without a time. */
export const whenParts = ({ startsAt, endsAt }: Pick<NoticeContent, 'startsAt' | 'endsAt'>) =>
  startsAt
    ? {
        day: `${new Date(Date.parse(startsAt) + BEIJING_MS).getUTCFullYear()}年${day(startsAt)}`,
        hours: spanWords(startsAt, endsAt),
      }
    : null

/** The same in one line; empty without a time. */
export function whenLine(content: Pick<NoticeContent, 'startsAt' | 'endsAt'>): string {
  const when = whenParts(content)
  return when ? `${when.day} ${when.hours}` : ''
}

/** Six signs to read out on the telephone: which notice is meant. Not a secret and not an address. */
export const noticeNumber = (noticeId: string) =>
  noticeId
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-6)
    .toUpperCase()
    .replace(/^(.{3})/, '$1-')

/** Where a person who scans or types comes out: their own notices, whoever they are. Nothing of a flat is in it. */
export const inboxAddress = (origin: string, path: string) =>
  `${origin}${path.replace(/[^/]*$/, '')}#/pages/notices/index`

/** The sheet as words, for a phone that cannot print: sent to whoever prints, or read out. */
export function sheetText(content: NoticeContent, estate: { name: string; phone: string }, number: string): string {
  const { title, where, why, todo, contactName, contactPhone, body } = content
  const when = whenLine(content)
  return [
    `【${estate.name}】${title}`,
    when && `时间：${when}`,
    `地点：${where}`,
    why && `原因：${why}`,
    todo && `请您：${todo}`,
    body,
    `有事找：${contactName} ${contactPhone}`,
    `居委会电话：${estate.phone}`,
    `通知编号：${number}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** A title at its commas: 「白天停水 7 小时，」「请先存水」. */
export const clausesOf = (title: string): string[] => title.match(/[^，；。：！？]+[，；。：！？]*/g) ?? [title]

/** Equal parts of a list: so many slips a page. */
export const pagesOf = <T>(all: readonly T[], perPage: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / perPage) }, (_, page) => all.slice(page * perPage, (page + 1) * perPage))
