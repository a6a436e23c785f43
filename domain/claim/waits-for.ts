import type { ClaimFacts } from '../../types/claim'
import { rowOf } from './moves'

/** What a household answers. */
const answers = ['accept', 'confirm'] as const

/** Whether the next word is the household's: an offer, works that are done, a liability without anything owed, a mediator's letter. */
export const isWaitingForHousehold = (facts: ClaimFacts): boolean =>
  answers.some((kind) => rowOf(kind, facts, 'household') !== undefined)
