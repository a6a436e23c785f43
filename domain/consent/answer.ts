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
} & (
  | { via: 'app' /** The binding which had prepared it, when the owner confirms. */; preparedBy?: string }
  | { via: 'agent'; power: { powerId: string; by: string } }
  | { via: 'paper'; paper: PaperAnswer }
)
export type PaperAnswer = { signedOn: string; witness: string; recordedBy: string; photos: EvidencePhoto[] }
