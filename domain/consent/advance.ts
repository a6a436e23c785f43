import type { EvidenceDoc, EvidenceEntry } from '../../types/evidence'
import type { TallyDoc } from '../../types/tally'
import { entryHash, flatOf, GENESIS } from '../evidence/chain'
import { applyEntry, tallyFrom } from './apply-entry'

/** What every rule of consent answers: the new tally, and the evidence document to create with it in one transaction. */
export type TallyChange = { tally: TallyDoc; evidence: EvidenceDoc }
/** As `TallyChange`, for rules that may find nothing left to do: then `evidence` is null and nothing is written. */
export type TallyStep = { tally: TallyDoc; evidence: EvidenceDoc | null }

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Opened = Extract<EvidenceEntry, { kind: 'opened' }>
/** An entry without what its place in the chain decides. */
export type EntryBody = Without<Exclude<EvidenceEntry, Opened>, 'tallyId' | 'seq' | 'at'>

/** Adds one entry to a tally and its chain. */
export const advance = (
  tally: TallyDoc,
  body: EntryBody,
  now: Date,
  clear: EvidenceDoc['clear'] = null,
): TallyChange => {
  const entry = { ...body, tallyId: tally._id, seq: tally.seq + 1, at: now.toISOString() } as Exclude<
    EvidenceEntry,
    Opened
  >
  return link(applyEntry(tally, entry), entry, tally.head, clear)
}

/** Starts a tally and its chain. */
export const begin = (entry: Opened): TallyChange => link(tallyFrom(entry), entry, GENESIS(entry.tallyId), null)

const link = (tally: TallyDoc, entry: EvidenceEntry, prevHash: string, clear: EvidenceDoc['clear']): TallyChange => {
  const { tallyId, seq } = entry
  const hash = entryHash(prevHash, entry)
  return {
    tally: { ...tally, head: hash },
    evidence: {
      _id: `${tallyId}~${seq}`,
      schemaVersion: 1,
      tallyId,
      seq,
      flatId: flatOf(entry),
      entry,
      prevHash,
      hash,
      clear,
    },
  }
}
