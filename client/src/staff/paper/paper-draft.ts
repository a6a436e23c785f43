import { namesRoom } from '@chuanmen/domain/paper/room'
import type { Item } from '@chuanmen/types/riser'
import { riserKinds } from '@chuanmen/types/riser'
import type { StairwellView } from '@chuanmen/types/stairwell'
import type { Input } from '@/api/call'
import { dayOf, shortDay } from '@/lib/format'
import { problemWords } from '@/pages/consent/choices'
import { type ItemDraft, problemOf, toAnswers } from '@/pages/consent/draft'

export type Photo = { fileId: string; name: string }

/** What somebody has copied from the paper so far. */
export type PaperDraft = {
  /** The text it was copied to; with another one the clauses are ticked again. */
  textHash: string
  signerId: string
  answers: Partial<Record<Item, ItemDraft>>
  clausesRead: string[]
  signedOn: string
  witness: string
  /** The room as the paper has it. */
  room: string
  photos: Photo[]
}

export const emptyPaper: PaperDraft = {
  textHash: '',
  signerId: '',
  answers: {},
  clausesRead: [],
  signedOn: '',
  witness: '',
  room: '',
  photos: [],
}

export type PaperErrors = Partial<
  Record<'signer' | 'answers' | 'clauses' | 'room' | 'signedOn' | 'witness' | 'photos', string>
> & { items: Partial<Record<Item, string>> }

/** Items asked of a flat that can still be answered, and those locked for the works. */
export function itemsOf({ flats, risers }: StairwellView, flatId: string): { open: Item[]; locked: Item[] } {
  const asked = flats.find((flat) => flat.flatId === flatId)?.items ?? {}
  const isLocked = (item: Item) =>
    risers.some(
      ({ kind, flatIds, progress }) => kind === item && flatIds.includes(flatId) && progress.status === 'locked',
    )
  const all = riserKinds.filter((item) => asked[item] !== undefined)
  return { open: all.filter((item) => !isLocked(item)), locked: all.filter(isLocked) }
}

/** The first and last day a paper of this round can have been signed on. */
export const daysOf = (round: { opensAt: string; closesAt: string }, now: number) => {
  const [last = ''] = [dayOf(round.closesAt), dayOf(now)].sort()
  return { first: dayOf(round.opensAt), last }
}

type Household = { building: string; unit: string; rooms: readonly string[] }
type Facts = {
  items: readonly Item[]
  clauseIds: readonly string[]
  first: string
  last: string
  household: Household
}

/** A household with the rooms joined into it: a paper may name any of them. */
export const householdOf = ({ building, unit, flats }: StairwellView, flatId: string): Household => ({
  building,
  unit,
  rooms: flats
    .filter((flat) => flat.flatId === flatId || flat.joinedTo === flatId)
    .sort((one) => (one.flatId === flatId ? -1 : 1))
    .map(({ room }) => room),
})

export const answersOf = (draft: PaperDraft, items: readonly Item[]) =>
  toAnswers({ textHash: '', changing: [], clausesRead: [], at: '', answers: draft.answers }, items)

/** What is still missing, in the order of the page. An item the paper says nothing about may stay open. */
export function checkPaper(draft: PaperDraft, { items, clauseIds, first, last, household }: Facts): PaperErrors {
  const errors: PaperErrors = { items: {} }
  const answers = answersOf(draft, items)
  if (!draft.signerId) errors.signer = '请选是谁签的字'
  if (answers.length === 0) errors.answers = '请照纸上写的，至少选一项的答复'
  for (const { item } of answers) {
    const problem = problemOf(draft.answers[item], draft.signedOn || last)
    if (problem && problem !== 'not_chosen') errors.items[item] = problemWords[problem].replace('您', '业主')
  }
  const agrees = answers.some(({ state }) => state === 'agreed' || state === 'conditional')
  if (agrees && clauseIds.some((id) => !draft.clausesRead.includes(id)))
    errors.clauses = '业主同意的，每一条责任条款都要单独确认过'
  // A draft kept from before the room was asked has none.
  const room = draft.room ?? ''
  if (!room.trim()) errors.room = '请照纸上写的填房号'
  else if (!namesRoom(room, household)) errors.room = `您选的是 ${household.rooms[0]}，纸上写的不是这一户，请核对`
  if (!draft.signedOn) errors.signedOn = '请选纸上写的签字日期'
  else if (draft.signedOn < first || draft.signedOn > last)
    errors.signedOn = `签字日期要在 ${shortDay(first)} 到 ${shortDay(last)} 之间`
  if (!draft.witness.trim()) errors.witness = '请写当时在场的见证人姓名'
  else if (/[<>]/.test(draft.witness)) errors.witness = '姓名里请去掉尖括号'
  if (draft.photos.length === 0) errors.photos = '请拍下签字的纸质答复'
  return errors
}

/** What is not filled in, named in the order of the page. */
export const missingOf = (errors: PaperErrors): string[] =>
  [
    errors.signer ? '谁签的字' : '',
    errors.answers || Object.keys(errors.items).length > 0 ? '答复' : '',
    errors.clauses ? '责任条款' : '',
    errors.room ? '纸上的房号' : '',
    errors.signedOn ? '签字日期' : '',
    errors.witness ? '见证人' : '',
    errors.photos ? '照片' : '',
  ].filter(Boolean)

export const hasErrors = ({ items, ...rest }: PaperErrors) =>
  Object.keys(items).length > 0 || Object.values(rest).some(Boolean)

type Place = { roundId: string; stairwellId: string; flatId: string; textHash: string }

export const paperInput = (
  draft: PaperDraft,
  items: readonly Item[],
  clauseIds: readonly string[],
  place: Place,
): Input<'consent.recordPaper'> => ({
  ...place,
  signerId: draft.signerId,
  answers: answersOf(draft, items),
  clausesRead: clauseIds.filter((id) => draft.clausesRead.includes(id)),
  signedOn: draft.signedOn,
  witness: draft.witness.trim(),
  roomOnPaper: draft.room.trim(),
  photoIds: draft.photos.map(({ fileId }) => fileId),
})
