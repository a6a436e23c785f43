import type { EvidenceEntry } from '../../types/evidence'
import type { Item } from '../../types/riser'
import type { TallyDoc, TallyFlat, TallyRiser } from '../../types/tally'
import { beijingDay } from './beijing-day'
import { isDisputed } from './flat-state'
import { versionsAfter } from './item-version'
import { recount, recountFlat } from './tally-risers'

type Opened = Extract<EvidenceEntry, { kind: 'opened' }>
type Change = Exclude<EvidenceEntry, { kind: 'opened' }>
type Entry<K extends EvidenceEntry['kind']> = Extract<EvidenceEntry, { kind: K }>

/**
 * The tally as its first entry describes it. All state of a tally derives from its entries, by this function and
 * `applyEntry`; `head` is the caller's to set, since it belongs to the chain.
 */
export const tallyFrom = (entry: Opened): TallyDoc => {
  const flats = Object.fromEntries(
    Object.entries(entry.flats).map(([flatId, flat]): [string, TallyFlat] => [
      flatId,
      { ...flat, answers: {}, access: null },
    ]),
  )
  const empty = { pending: 0, agreed: 0, conditional: 0, deferred: 0, refused: 0 }
  const risers = Object.fromEntries(
    Object.entries(entry.risers).map(([riserId, riser]): [string, TallyRiser] => [
      riserId,
      { ...riser, counts: empty, lockedAt: null },
    ]),
  )
  return {
    _id: entry.tallyId,
    schemaVersion: 1,
    roundId: entry.roundId,
    roundNo: entry.roundNo,
    estateId: entry.estateId,
    stairwellId: entry.stairwellId,
    textHash: entry.textHash,
    textVersion: entry.textVersion,
    clauseIds: entry.clauseIds,
    items: entry.items,
    opensAt: new Date(entry.opensAt),
    closesAt: new Date(entry.closesAt),
    proofLevel: entry.proofLevel,
    closedAt: null,
    flats,
    risers: recount({ risers, flats, textVersion: entry.textVersion }),
    seq: entry.seq,
    head: '',
    version: entry.seq + 1,
  }
}

/** The tally after one more entry. Assumes that the rule which made the entry allowed it; changes nothing in place. */
export const applyEntry = (tally: TallyDoc, entry: Change): TallyDoc => {
  const next = { ...tally, seq: entry.seq, version: tally.version + 1 }
  if (entry.kind === 'closed') return { ...next, closedAt: new Date(entry.at) }
  if (entry.kind === 'bindingEnded') return next
  if (entry.kind === 'lock') return withRiserLocked(next, entry)
  if (entry.kind === 'text') return withText(next, entry)
  const flat = tally.flats[entry.flatId]
  if (!flat)
    throw new Error(`Entry ${entry.tallyId}~${entry.seq} names flat ${entry.flatId}, which the tally does not hold`)
  const changed = { ...next, flats: { ...next.flats, [entry.flatId]: changeFlat(flat, entry) } }
  return { ...changed, risers: recountFlat(next, changed, entry.flatId) }
}

const withRiserLocked = (tally: TallyDoc, { riserId, at }: Entry<'lock'>): TallyDoc => {
  const riser = tally.risers[riserId]
  if (!riser) throw new Error(`Entry locks riser ${riserId}, which tally ${tally._id} does not hold`)
  return { ...tally, risers: { ...tally.risers, [riserId]: { ...riser, lockedAt: new Date(at) } } }
}

/** Only answers on the items whose words changed stop counting (rule 34); an entry that names none changed them all. */
const withText = (
  { itemVersions: before, ...tally }: TallyDoc,
  { textHash, textVersion, clauseIds, items }: Entry<'text'>,
): TallyDoc => {
  const itemVersions = versionsAfter(
    { ...tally, ...(before && { itemVersions: before }) },
    textVersion,
    items ?? tally.items,
  )
  const revised = { ...tally, textHash, textVersion, clauseIds, ...(itemVersions && { itemVersions }) }
  return { ...revised, risers: recount(revised) }
}

const changeFlat = (
  flat: TallyFlat,
  entry: Entry<'answer' | 'withdrawal' | 'access' | 'correction' | 'disputed' | 'settled'>,
): TallyFlat => {
  if (entry.kind === 'access') return { ...flat, access: { canEnter: entry.canEnter, seq: entry.seq } }
  if (entry.kind === 'correction') return correct(flat, entry)
  if (entry.kind === 'disputed') return dispute(flat, entry)
  if (entry.kind === 'settled') return settle(flat, entry)
  return entry.kind === 'answer' ? answer(flat, entry) : withdraw(flat, entry)
}

/** An owner who is no longer one takes their answers along; coming back, they would have to answer again. */
const correct = (
  flat: TallyFlat,
  { areaCentiSqm, consentRule, filedSignerIds, owners }: Entry<'correction'>,
): TallyFlat => {
  const gone = flat.owners.filter(({ signerId }) => !owners.some((owner) => owner.signerId === signerId))
  const withoutGone = <T>(all: BySigner<T> = {}) => gone.reduce((left, { signerId }) => dropSigner(left, signerId), all)
  return withMarks(
    { ...flat, areaCentiSqm, consentRule, filedSignerIds, owners },
    {
      answers: withoutGone(flat.answers),
      withdrawn: withoutGone(flat.withdrawn),
      disputed: withoutGone(flat.disputed),
    },
  )
}

const answer = (
  flat: TallyFlat,
  { answers, signerId, seq, via, textVersion, paper, call, at }: Entry<'answer'>,
): TallyFlat => {
  const recordedOn = beijingDay(new Date(at))
  const saidOn = paper?.signedOn ?? (call ? beijingDay(new Date(call.at)) : recordedOn)
  const items = answers.map(({ item }) => item)
  return withMarks(flat, {
    answers: answers.reduce((all, { item, state }) => {
      // Of a paper found to hold against an answer in the app: its signer said so when it was settled.
      const isSettled = isDisputed(flat, item, signerId) && saidOn <= (flat.answers[item]?.[signerId]?.on ?? '')
      return put(all, item, signerId, { state, textVersion, seq, via, on: isSettled ? recordedOn : saidOn })
    }, flat.answers),
    withdrawn: without(flat.withdrawn, items, signerId),
    disputed: without(flat.disputed, items, signerId),
  })
}

const withdraw = (flat: TallyFlat, { items, signerId, at }: Entry<'withdrawal'>): TallyFlat =>
  withMarks(flat, {
    answers: without(flat.answers, items, signerId),
    withdrawn: items.reduce((all, item) => put(all, item, signerId, beijingDay(new Date(at))), flat.withdrawn ?? {}),
    disputed: without(flat.disputed, items, signerId),
  })

const dispute = (flat: TallyFlat, { items, signerId, seq }: Entry<'disputed'>): TallyFlat =>
  withMarks(flat, {
    ...flat,
    disputed: items.reduce((all, item) => put(all, item, signerId, seq), flat.disputed ?? {}),
  })

const settle = (flat: TallyFlat, { items, signerId }: Entry<'settled'>): TallyFlat =>
  withMarks(flat, { ...flat, disputed: without(flat.disputed, items, signerId) })

type BySigner<T> = Partial<Record<Item, Record<string, T>>>

const put = <T>(all: BySigner<T>, item: Item, signerId: string, value: T): BySigner<T> => ({
  ...all,
  [item]: { ...all[item], [signerId]: value },
})

/** Leaves no empty record behind, so that a tally looks the same however it got there. */
const drop = <T>(all: BySigner<T>, item: Item, signerId: string): BySigner<T> => {
  const { [signerId]: _gone, ...others } = all[item] ?? {}
  const { [item]: _record, ...rest } = all
  return (Object.keys(others).length === 0 ? rest : { ...rest, [item]: others }) as BySigner<T>
}

const dropSigner = <T>(all: BySigner<T>, signerId: string): BySigner<T> =>
  (Object.keys(all) as Item[]).reduce((left, item) => drop(left, item, signerId), all)

const without = <T>(all: BySigner<T> | undefined, items: readonly Item[], signerId: string): BySigner<T> =>
  items.reduce((left, item) => drop(left, item, signerId), all ?? {})

type Marks = Pick<TallyFlat, 'answers' | 'withdrawn' | 'disputed'>

/** Empty marks are left out. */
const withMarks = (
  { withdrawn: _withdrawn, disputed: _disputed, ...flat }: TallyFlat,
  { answers, withdrawn = {}, disputed = {} }: Marks,
): TallyFlat => ({
  ...flat,
  answers,
  ...(Object.keys(withdrawn).length > 0 && { withdrawn }),
  ...(Object.keys(disputed).length > 0 && { disputed }),
})
