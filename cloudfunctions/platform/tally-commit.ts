import type { EvidenceDoc } from '../../types/evidence'
import type { TallyDoc } from '../../types/tally'
import { rollupDue } from './rollup'
import type { Transaction } from './store'

/** What one rule changed: the tally and the evidence entry that says so. They are only ever written together. */
export type TallyChange = { tally: TallyDoc; evidence: EvidenceDoc | null }

export const tallyId = (roundId: string, stairwellId: string): string => `${roundId}~${stairwellId}`

/** Writes a change of a tally: tally, evidence and the roll-up that is due. A null evidence means nothing changed. */
export const saveTally = async (tx: Transaction, { tally, evidence }: TallyChange, now: Date): Promise<void> => {
  if (!evidence) return
  await tx.tallies.put(tally)
  await tx.evidence.create(evidence)
  await tx.outbox.create(rollupDue(tally, now))
}
