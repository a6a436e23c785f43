import type { RiserKind } from './riser'
import type { AnswerState } from './tally'

/**
 * One pipe as somebody may see it. Residents get the masked forms only: `hidden` carries no number at all (1 or 2
 * missing, rule 43). `blockers` exists for staff alone.
 */
export type RiserView = {
  riserId: string
  kind: RiserKind
  positions: string[]
  fromFloor: number
  toFloor: number
  /** Flats served, bottom first: rooms are on the door plates, so this is not personal data. */
  flatIds: string[]
  progress:
    | { status: 'none' }
    | { status: 'complete'; total: number }
    | { status: 'locked'; total: number; lockedAt: string }
    | { status: 'open'; agreed: number; total: number }
    | { status: 'hidden' }
  blockers?: { flatId: string; state: Exclude<AnswerState, 'agreed'> | 'pending' }[]
}

/** Columns and rows of the cut-open stairwell, without anybody's answer. */
export type StairwellOutline = {
  building: string
  unit: string
  /** Top floor first. */
  floors: number[]
  positions: string[]
  flats: { flatId: string; room: string; floor: number; position: string; joinedTo: string | null }[]
}
