import type { Output } from '@/api/call'

export type Row = Output<'baseline.list'>['flats'][number]

/** What is still to be done in a flat; null: it may be entered. */
export type Todo = 'photos' | 'household' | 'contractor' | 'signatures' | null

export const todoOf = ({ state, photos, hasHousehold, hasContractor }: Row): Todo => {
  if (state === 'signed' || state === 'waived') return null
  if (photos === 0) return 'photos'
  if (hasHousehold) return 'contractor'
  return hasContractor ? 'household' : 'signatures'
}

export const todoWords: Record<NonNullable<Todo>, string> = {
  photos: '还没拍',
  signatures: '拍了，还没签',
  household: '等住户签',
  contractor: '等施工方签',
}

export const doneWords = { signed: '双方已签', waived: '签了不做记录', open: '', none: '' } as const

export type Groups = { today: Row[]; soon: Row[]; rest: Row[]; done: Row[] }

const byDay = (one: Row, other: Row) =>
  (one.worksOn ?? '9999').localeCompare(other.worksOn ?? '9999') ||
  one.room.localeCompare(other.room, 'zh', { numeric: true })

/** Flats of a stairwell: what must be done today (the crew comes, or should have come), what comes next by day, what nobody waits for, what is done. */
export function groupsOf(flats: readonly Row[], today: string): Groups {
  const open = flats.filter((row) => todoOf(row) !== null).sort(byDay)
  return {
    today: open.filter(({ worksOn }) => worksOn !== null && worksOn <= today),
    soon: open.filter(({ worksOn }) => worksOn !== null && worksOn > today),
    rest: open.filter(({ worksOn }) => worksOn === null),
    done: flats.filter((row) => todoOf(row) === null).sort(byDay),
  }
}
