import type { EvidenceDoc } from '../../types/evidence'
import type { TallyDoc } from '../../types/tally'
import { compareTally, replay } from '../consent/replay'
import { verifyChain } from './chain'

/**
 * What is wrong between one tally and its evidence (oldest first), in words; empty when the one follows from the other. Names
 * which of them is gone, the first broken link, entries cut off at the end, and every field of the tally that disagrees.
 */
export const auditTally = (tally: TallyDoc | null, evidence: EvidenceDoc[]): string[] => {
  const entries = evidence.length
  if (!tally)
    return [entries > 0 ? `the tally is gone, its ${entries} entries remain` : 'the tally and its evidence are gone']
  if (entries === 0) return [`all evidence is gone, the tally remains and counts ${tally.seq + 1} entries`]
  const chain = verifyChain(evidence)
  if (!chain.ok) return [`evidence ${chain.brokenAt} is ${chain.why}`]
  if (chain.seq !== tally.seq) return [`evidence ends at ${chain.seq}, the tally at ${tally.seq}`]
  if (chain.head !== tally.head) return ["the tally's head is not the chain's"]
  const again = replay(evidence)
  if (!again.ok) return [`evidence does not replay: ${again.code}`]
  return compareTally(tally, again.value).map((path) => `the tally's ${path} is not what its evidence says`)
}
