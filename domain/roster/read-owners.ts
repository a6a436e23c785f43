import type { Share } from '../../types/household'
import { halfWidth, isNothing, wholeNumber } from './half-width'
import { withoutMarks } from './id-card'
import { isOrganisation } from './mask'
import { readPhones } from './read-phone'
import { readShare } from './read-share'

export type OwnerReading = {
  owners: { name: string; phone: string | null; share: Share | null }[]
  /** Parts that are no name, as written. */
  notNames: string[]
  /** Titles instead of a full name (「王女士」). */
  titles: string[]
  /** Owners the cell counts but does not name (「等3人」). */
  unnamed: number
  /** Remarks in brackets, for the note. */
  remarks: string[]
}

const personName =
  /^(?:\p{Script=Han}{2,6}|\p{Script=Han}{1,15}(?:[·•・.]\p{Script=Han}{1,15})+|\p{Script=Latin}[\p{Script=Latin} .'-]{1,38})$/u
const title = /^\p{Script=Han}{1,2}(?:先生|女士|老师|阿姨|大爷|大妈|某某?)$/u
/** Words that stand in a column of names and are none. */
const notAName = /^(?:业主|户主|产权人|空房|空置|出租|租户|拒绝|未知|本人|同上|待定|已售|公房|姓名)$/

/** Splits at marks; at spaces only between whole names, because 「王　强」 is one. */
const splitNames = (text: string): string[] =>
  text
    .split(/[、,，;；/\n|&+]+/)
    .flatMap((part) => {
      const words = part.trim().split(/\s+/)
      if (words.length === 1 || /\p{Script=Latin}/u.test(part)) return [part.trim()]
      return words.every((word) => [...word].length >= 2) ? words : [words.join('')]
    })
    .filter((part) => part !== '')

type Part = { name: string; phone: string | null; share: Share | null; unnamed: number; remarks: string[] }

/** Takes brackets apart: a share, a remark, or part of an organisation's name. */
const readBrackets = (text: string): { rest: string; share: Share | null; remarks: string[] } => {
  const remarks: string[] = []
  let share: Share | null = null
  const isUnit = isOrganisation(text.replace(/\s+/g, ''))
  const rest = text.replace(/\(([^()]*)\)/g, (_all, inside: string) => {
    const inBrackets = readShare(inside)
    if (inBrackets) share = inBrackets
    else if (isUnit) return `(${inside})`
    else if (inside.trim() !== '') remarks.push(inside.trim())
    return ' '
  })
  return { rest, share, remarks }
}

/** 「王桂兰等3人」 → 「王桂兰」 and two more. */
const readOthers = (name: string): { name: string; unnamed: number } => {
  const others = name.length > 3 ? /等(?:共)?([2-9两二三四五六七八九])?(?:人|位|户)?$/.exec(name) : null
  if (!others) return { name, unnamed: 0 }
  return { name: name.slice(0, others.index), unnamed: Math.max(1, (wholeNumber(others[1] ?? '2') ?? 2) - 1) }
}

/** One owner as written between two separators: 「张秀英60%13800000001（已故）」. */
const readPart = (part: string): Part => {
  const { phones, rest } = readPhones(part)
  const brackets = readBrackets(rest)
  let share = brackets.share
  const bare = brackets.rest.replace(/(\d+\/\d+|\d+(?:\.\d+)?%)\s*$/, (all) => {
    share = readShare(all) ?? share
    return ''
  })
  const { name: counted, unnamed } = readOthers(bare.trim())
  const name = counted
    .replace(/^(?:产权人|业主|户主|共有人|姓名)[:：]/, '')
    .replace(/[。.:：]+$/, '')
    .trim()
  const tidy = /\p{Script=Han}/u.test(name) ? name.replace(/\s+/g, '').replace(/[•・]/g, '·') : name
  return { name: tidy, phone: phones[0] ?? null, share, unnamed, remarks: brackets.remarks }
}

/** Reads a cell of owners: several names, a phone or share beside each, remarks in brackets. */
export const readOwners = (raw: string): OwnerReading => {
  const reading: OwnerReading = { owners: [], notNames: [], titles: [], unnamed: 0, remarks: [] }
  const text = withoutMarks(halfWidth(raw))
  if (isNothing(text)) return reading
  if (/^[=@+-]|[<>{}]/.test(text)) return { ...reading, notNames: [text] }
  // A fraction keeps its slash: 「马秀英1/2、马强1/2」.
  for (const written of splitNames(text.replace(/(\d)\/(\d)/g, '$1⁄$2'))) {
    const { name, phone, share, unnamed, remarks } = readPart(written.replaceAll('⁄', '/'))
    reading.unnamed += unnamed
    reading.remarks.push(...remarks)
    if (name === '' || isNothing(name)) {
      // A phone or share on its own belongs to the owner before it.
      const last = reading.owners.at(-1)
      if (last) Object.assign(last, { phone: last.phone ?? phone, share: last.share ?? share })
      continue
    }
    if (notAName.test(name) || !(isOrganisation(name) || personName.test(name))) {
      reading.notNames.push(name)
      continue
    }
    if (title.test(name)) reading.titles.push(name)
    if (!reading.owners.some((owner) => owner.name === name)) reading.owners.push({ name, phone, share })
  }
  return reading
}
