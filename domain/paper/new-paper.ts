import type { EvidenceDoc } from '../../types/evidence'
import type { PaperDoc } from '../../types/paper'
import type { TallyDoc } from '../../types/tally'
import type { OnPaper } from './conflict'

type Where = Pick<PaperDoc, 'estateId' | 'stairwellId' | 'flatId' | 'building' | 'unit' | 'room'>

/** `papers/{tallyId~seq}`: known from the evidence entry, so that recording one twice makes one, and whatever ends a dispute finds its paper. */
export const paperId = (tallyId: string, seq: number): string => `${tallyId}~${seq}`

/** What follows a paper: its signer is rung, or, where it contradicts the app, asked which of the two holds. */
export const newPaper = (
  answer: OnPaper,
  { tally, evidence, app }: { tally: TallyDoc; evidence: EvidenceDoc; app: PaperDoc['app'] },
  where: Where,
  recordedByName: string,
  now: Date,
): PaperDoc => {
  const { answers, clausesRead, textHash, signerId, paper } = answer
  const { signedOn, witness, recordedBy, photos } = paper
  return {
    _id: paperId(tally._id, evidence.seq),
    schemaVersion: 1,
    ...where,
    roundId: tally.roundId,
    tallyId: tally._id,
    seq: evidence.seq,
    signerId,
    at: app.length > 0 ? 'conflict' : 'toCall',
    isOpen: true,
    paper: { answers, clausesRead, textHash, signedOn, witness, recordedBy, recordedByName, photos },
    app,
    calls: [],
    settled: null,
    recordedAt: now,
    rev: 1,
  }
}
