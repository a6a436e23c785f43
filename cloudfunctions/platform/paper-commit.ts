import { paperId } from '../../domain/paper/new-paper'
import { disputesEnded, settledByNewer } from '../../domain/paper/settle'
import type { EvidenceDoc, EvidenceEntry } from '../../types/evidence'
import type { TallyDoc } from '../../types/tally'
import type { Transaction } from './store'

/**
 * Puts away the papers whose conflict an entry ended: who signed one has answered anew or taken the answer back since. In the transaction of that entry; no read where nothing was
 * disputed.
 */
export const putPapersAway = async (
  tx: Transaction,
  { before, after, evidence }: { before: TallyDoc; after: TallyDoc; evidence: EvidenceDoc | null },
  now: Date,
): Promise<void> => {
  const entry = evidence?.entry
  if (!entry || !('flatId' in entry)) return
  const how = howOf(entry)
  for (const seq of disputesEnded(before, after, entry.flatId)) {
    const paper = await tx.papers.get(paperId(before._id, seq))
    if (paper?.at === 'conflict') await tx.papers.put(settledByNewer(paper, how, now))
  }
}

/** By which way the signer spoke: what came on paper was handed over at the door. */
const howOf = (entry: EvidenceEntry): 'call' | 'door' | 'app' => {
  if (entry.kind === 'disputed') return 'door'
  if (!('via' in entry)) return 'app'
  return entry.via === 'call' ? 'call' : entry.via === 'paper' ? 'door' : 'app'
}
