import { claimNumber } from '../../../domain/claim/new-claim'
import { ROW_FIELDS } from '../../../domain/claim/row'
import { flatsSought, placesIn, type Sought, type SoughtPlace, soughtBy } from '../../../domain/claim/search-place'
import type { ClaimDoc } from '../../../types/claim'
import type { Actions } from '../../../types/contract'
import { CLAIM_LIST_PAGE } from '../../../types/limits'
import { command, type Store } from '../../platform/store'

type Show = Actions['claim.list']['input']['show']
/** Stairwells of one estate (docs: an estate is split above). */
const STAIRWELLS_MAX = 200
/** Flats of one room in all of them, and a few more: what one read may name (rule 18). */
const FLATS_MAX = 400
/** Numbers of one day that one read may name; the newest of them. */
const NUMBERS_MAX = 500

/** One page of claims, from the `from`-th on, and one more if there are more: an index leads to each of them, whatever their number. */
export const findListed = (store: Store, estateId: string, show: Show, from: number): Promise<ClaimDoc[]> => {
  switch (show.what) {
    case 'open':
      return openFrom(store, estateId, from)
    case 'month':
      return newestOf(store, { estateId, month: show.month, isOpen: false }, from)
    case 'search':
      return search(store, estateId, show.text, from)
  }
}

const WANTED = CLAIM_LIST_PAGE + 1

/** The next deadline first, then those of which nothing is due: a missing day would sort before all of them. */
const openFrom = async (store: Store, estateId: string, from: number): Promise<ClaimDoc[]> => {
  const open = { estateId, isOpen: true }
  const ticking = { ...open, dueOn: command.gt('') }
  const due = await store.claims.find(ticking, {
    limit: WANTED,
    skip: from,
    orderBy: ['dueOn', 'asc'],
    field: ROW_FIELDS,
  })
  if (due.length === WANTED) return due
  const before = due.length > 0 || from === 0 ? from + due.length : await store.claims.count(ticking)
  const rest = await store.claims.find(
    { ...open, dueOn: null },
    { limit: WANTED - due.length, skip: Math.max(0, from - before), orderBy: ['number', 'asc'], field: ROW_FIELDS },
  )
  return [...due, ...rest]
}

const newestOf = (store: Store, where: Record<string, unknown>, from: number): Promise<ClaimDoc[]> =>
  store.claims.find(where, { limit: WANTED, skip: from, orderBy: ['number', 'desc'], field: ROW_FIELDS })

const search = async (store: Store, estateId: string, text: string, from: number): Promise<ClaimDoc[]> => {
  const sought = soughtBy(text)
  if (sought === null) return []
  if (sought.by === 'number') {
    const numbers = await numbersOf(store, estateId, sought)
    return numbers.length === 0 ? [] : newestOf(store, { estateId, number: command.in(numbers) }, from)
  }
  const where = await placesOf(store, estateId, sought.places)
  return where === null ? [] : newestOf(store, { estateId, ...where }, from)
}

/** Stairwells as a whole, or flats of them; null: nothing is called so. Of flats only those of stairwells that may be meant are read. */
const placesOf = async (
  store: Store,
  estateId: string,
  places: readonly SoughtPlace[],
): Promise<Record<string, unknown> | null> => {
  const labels = await store.stairwells.find(
    { estateId },
    { limit: STAIRWELLS_MAX, field: { building: true, unit: true } },
  )
  const meant = labels
    .map((label) => ({ stairwellId: label._id, here: placesIn(label, places) }))
    .filter(({ here }) => here.length > 0)
  const whole = meant.filter(({ here }) => flatsSought([], here) === 'all').map(({ stairwellId }) => stairwellId)
  if (whole.length > 0) return { stairwellId: command.in(whole) }
  const stairwells = await store.stairwells.among(
    meant.map(({ stairwellId }) => stairwellId),
    { 'flats.flatId': true, 'flats.room': true },
  )
  const flatIds = stairwells.flatMap(({ _id, flats }) =>
    flatsSought(flats, meant.find(({ stairwellId }) => stairwellId === _id)?.here ?? []),
  )
  return flatIds.length > 0 ? { flatId: command.in(flatIds.slice(0, FLATS_MAX)) } : null
}

/** All numbers a day gave out, or the one that was meant: whole numbers, so that the index is asked for each and for nothing beside. */
const numbersOf = async (
  store: Store,
  estateId: string,
  { day, nth }: Sought & { by: 'number' },
): Promise<string[]> => {
  if (nth !== null) return [claimNumber(day, nth)]
  const count = (await store.claimNumbers.peek(`${estateId}~${day}`, 'count'))?.count ?? 0
  const first = Math.max(0, count - NUMBERS_MAX)
  return Array.from({ length: count - first }, (_, at) => claimNumber(day, first + at + 1))
}
