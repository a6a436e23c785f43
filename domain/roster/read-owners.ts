import type { Share } from '../../types/household'
import { halfWidth, isNothing } from './half-width'
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

const personName = /^(?:\p{Script=Han}{2,6}|\p{Script=Han}{1,15}(?:[·•・.]\p{Script=Han}{1,15})+|\p{Script=Latin}[\p{Script=Latin} .'-]{1,38})$/u
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

/** Reads a cell of owners: several names, a phone or share beside each, remarks in brackets. */
export const readOwners = (raw: string): OwnerReading => {
  const reading: OwnerReading = { owners: [], notNames: [], titles: [], unnamed: 0, remarks: [] }
  const text = withoutMarks(halfWidth(raw))
  if (isNothing(text)) return reading
  if (/^[=@+-]|[<>{}]/.test(text)) return { ...reading, notNames: [text] }
  // A fraction keeps its slash: 「马秀英1/2/马强1/2」.
  const safe = text.replace(/(\d)\/(\d)/g, '$1⁄$2')
  for (const part of splitNames(safe)) {
    const { phones, rest } = readPhones(part.replaceAll('⁄', '/'))
    let share: Share | null = null
    let name = rest.replace(/\(([^()]*)\)/g, (_all, inside: string) => {
      const inBrackets = readShare(inside)
      if (inBrackets) share = inBrackets
      else if (inside.trim() !== '' && !isOrganisation(rest.replace(/\s+/g, ''))) reading.remarks.push(inside.trim())
      return inBrackets || !isOrganisation(rest.replace(/\s+/g, '')) ? ' ' : `(${inside})`
    })
    name = name.replace(/(\d+\/\d+|\d+(?:\.\d+)?%)\s*$/, (all) => {
      share = readShare(all) ?? share
      return ''
    })
    const others = /等(?:共)?(\d|[二两三四五六七八九])?(?:人|位|户)?$/.exec(name.trim())
    if (others && name.trim().length > 3) {
      const total = others[1] ? ('二两三四五六七八九'.includes(others[1]) ? [2, 2, 3, 4, 5, 6, 7, 8, 9]['二两三四五六七八九'.indexOf(others[1])]! : Number(others[1])) : 2
      reading.unnamed = Math.max(1, total - 1)
      name = name.trim().slice(0, others.index)
    }
    name = name.replace(/^(?:产权人|业主|户主|共有人|姓名)[:：]/, '').replace(/[。.:：]+$/, '').trim()
    if (/\p{Script=Han}/u.test(name)) name = name.replace(/\s+/g, '').replace(/[•・]/g, '·')
    const phone = phones[0] ?? null
    if (name === '' && (phone || share)) {
      const last = reading.owners.at(-1)
      if (last) Object.assign(last, { phone: last.phone ?? phone, share: last.share ?? share })
      continue
    }
    if (isNothing(name)) continue
    if (notAName.test(name)) reading.notNames.push(name)
    else if (isOrganisation(name) || personName.test(name)) {
      if (title.test(name)) reading.titles.push(name)
      if (!reading.owners.some((owner) => owner.name === name)) reading.owners.push({ name, phone, share })
    } else reading.notNames.push(name)
  }
  return reading
}
