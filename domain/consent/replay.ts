import type { EvidenceDoc } from '../../types/evidence'
import { accept, type Result, refuse } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { verifyChain } from '../evidence/chain'
import { differingPaths } from '../evidence/differing-paths'
import { applyEntry, tallyFrom } from './apply-entry'
import { recount } from './tally-risers'

/**
 * The whole tally again, from its evidence alone (oldest first); counts from scratch, not as they were kept. Must equal the
 * stored tally field for field. Refuses `malformed` with `detail.brokenAt` and `detail.why` when the chain is not whole.
 */
export const replay = (docs: EvidenceDoc[]): Result<TallyDoc> => {
  const chain = verifyChain(docs)
  if (!chain.ok) return refuse('malformed', { brokenAt: chain.brokenAt, why: chain.why })
  const [first, ...rest] = docs.map(({ entry }) => entry)
  if (first?.kind !== 'opened') return refuse('malformed', { brokenAt: 0, why: 'not opened' })
  let tally = tallyFrom(first)
  for (const entry of rest) {
    if (entry.kind === 'opened') return refuse('malformed', { brokenAt: entry.seq, why: 'opened twice' })
    tally = applyEntry(tally, entry)
  }
  return accept({ ...tally, risers: recount(tally), head: chain.head })
}

/** Where two tallies differ, as paths (`flats.f1.areaCentiSqm`); empty when they are equal field for field. */
export const compareTally = (stored: TallyDoc, replayed: TallyDoc): string[] => differingPaths(stored, replayed)
