import type { ItemAnswer } from '../../types/consent'
import type { EvidencePhoto } from '../../types/evidence'
import type { ProofLevel } from '../../types/person'

/** One owner's answer on one or more items, by whichever way it came. Ids in `by` and `recordedBy` are opaque. */
export type Answer = {
  flatId: string
  signerId: string
  /** How well the person who acts is proven; for paper, what the recorder vouches for. */
  level: ProofLevel
  textHash: string
  clausesRead: string[]
  answers: ItemAnswer[]
  /** Random, for this entry alone: hides own words in their hashes. */
  salt: string
  /** The promise whose keeping this confirms (rule 27). */
  promiseId?: string
} & (
  | { via: 'app' /** The binding which had prepared it, when the owner confirms. */; preparedBy?: string }
  | { via: 'agent'; power: { powerId: string; by: string } }
  | { via: 'paper'; paper: PaperAnswer }
  | { via: 'call'; call: CallAnswer }
)

/** Who stood by, and the names of those who cannot have: the recorder's and the signer's (rule 43). They enter no evidence. */
type Witnessed = { witness: string; parties: readonly string[]; recordedBy: string }
export type PaperAnswer = Witnessed & { signedOn: string; photos: EvidencePhoto[] }
/** A recorded telephone call: when it was made, and its recording. */
export type CallAnswer = Witnessed & { at: Date; recording: EvidencePhoto }
