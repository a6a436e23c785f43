import type { ClaimDoc, ClaimFacts } from '../../types/claim'
import type { Day } from '../../types/schema'
import { type ClockRules, firstClock } from './clock-after'

/** Facts of a claim that has just been filed. */
export const firstFacts = (rules: ClockRules): ClaimFacts => ({
  status: { at: 'submitted' },
  cycle: 1,
  ...firstClock(rules),
  actedIds: [],
  causeId: null,
  wasLate: false,
  stars: null,
})

type Filed = Pick<
  ClaimDoc,
  | '_id'
  | 'number'
  | 'estateId'
  | 'stairwellId'
  | 'flatId'
  | 'building'
  | 'unit'
  | 'room'
  | 'by'
  | 'bySide'
  | 'damagePlace'
  | 'damage'
  | 'noticedOn'
  | 'want'
  | 'phone'
  | 'phoneMasked'
  | 'worksId'
  | 'crewId'
  | 'warranty'
  | 'receivedAt'
  | 'receivedOn'
>

/** A claim before its first entry is written: `seq` -1. */
export const newClaim = (filed: Filed, facts: ClaimFacts): ClaimDoc => ({
  ...filed,
  schemaVersion: 1,
  month: filed.receivedOn.slice(0, 7),
  facts,
  isOpen: true,
  isTicking: true,
  dueOn: facts.clock?.dueOn ?? null,
  endedOn: null,
  keepUntil: null,
  isRestricted: false,
  photoIds: [],
  seenSeq: -1,
  counted: null,
  isCounted: false,
  seq: -1,
  head: '',
  stateSeq: 0,
})

/** 「PF-261119-03」: the so-manieth claim of its estate on that day. */
export const claimNumber = (day: Day, count: number): string =>
  `PF-${day.slice(2).replaceAll('-', '')}-${String(count).padStart(2, '0')}`
