import { type Side, wordsFor } from '../../../domain/claim/seen-by'
import type { ClaimDoc, ClaimEntry } from '../../../types/claim'
import type { ClaimEntryView } from '../../../types/claim-actions'
import type { HistoryDoc, HistoryEntry } from '../../../types/history'
import { command, type Store } from '../../platform/store'

type Told = HistoryEntry & ClaimEntry

/** A claim's history as one side reads it, oldest first: two reads. */
export const entriesFor = async (store: Store, claim: ClaimDoc, side: Side): Promise<ClaimEntryView[]> => {
  const docs = (await store.histories.all({ subjectId: claim._id })).sort((one, other) => one.seq - other.seq)
  const told = docs.flatMap((doc) => (doc.entry.kind === 'claim' ? [{ doc, entry: doc.entry }] : []))
  const names = await namesOf(
    store,
    told.map(({ entry }) => entry),
  )
  return told.map(({ doc, entry }) => ({
    seq: doc.seq,
    act: entry.act,
    party: entry.party,
    who: isStaffs(entry) ? (names.get(entry.by ?? '') ?? '') : '',
    onBehalf: entry.onBehalf,
    at: entry.at,
    ...wordsFor(side, { ...entry, ...wordsIn(doc) }, claim.isRestricted),
    photoIds: claim.isRestricted && side !== 'household' ? [] : entry.photos.map(({ photoId }) => photoId),
    after: entry.facts.status.at,
    dueOn: entry.facts.clock?.dueOn ?? null,
    ...offerIn(entry),
  }))
}

/** What was offered then; the status says only what is offered now. */
const offerIn = ({ act, facts: { status } }: Told): Pick<ClaimEntryView, 'offer'> =>
  (act === 'offer' || act === 'letter') && 'offer' in status && status.offer ? { offer: status.offer } : {}

const wordsIn = ({ clear, wordsState }: HistoryDoc) => ({ words: clear?.words ?? null, wordsState })

/** Moved by staff or crew, or recorded by them for the household: then a working name stands beside it. */
const isStaffs = ({ party, onBehalf }: Told): boolean =>
  party !== 'timer' && (party !== 'household' || onBehalf !== null)

const namesOf = async (store: Store, entries: Told[]): Promise<Map<string, string>> => {
  const ids = [...new Set(entries.filter(isStaffs).flatMap(({ by }) => by ?? []))]
  if (ids.length === 0) return new Map()
  const staff = await store.staff.find({ _id: command.in(ids) }, { limit: ids.length, field: { name: true } })
  return new Map(staff.map(({ _id, name }) => [_id, name]))
}
