import type { Door, OpenRiser } from '../../types/planner'
import type { RiserKind } from '../../types/riser'

/** Where a door or a pipe is. `at`: its stairwell's place in walking order. */
export type StairwellPlace = { at: number; stairwellId: string; building: string; unit: string }

export type PipeName = { riserId: string; kind: RiserKind; positions: readonly string[] }

/** One door of the plan. */
export type PlannedDoor = StairwellPlace & {
  door: Door
  /** Visits still to make; 0: only the signature is missing, or it was said so by hand. */
  visits: number
  /** Chance that those visits win it, in hundredths. */
  chance: number
  /** 80 % interval of that, in hundredths; null: too few cases to know. */
  range: { low: number; high: number } | null
  isPinned: boolean
  /** Its visits were set by hand. */
  isByHand: boolean
  /** Pipes that this plan completes and that wait for it. */
  unlocks: readonly PipeName[]
  /** In words, what speaks for it and what stands in its way, most important first: 「打通 2 根」「怕拆坏装修」「承诺还没兑现」. */
  why: readonly string[]
}

/** One pipe that this plan completes. `chance`: of all its doors, in hundredths. `doors`: flat ids it waits for. */
export type PlannedPipe = StairwellPlace & PipeName & { riser: OpenRiser; chance: number; doors: readonly string[] }

/** A door of the kept plan that is not in this one, and why, in words: it never vanishes without one. `door`: null when nothing waits for it any more. */
export type DroppedDoor = StairwellPlace & {
  flatId: string
  room: string
  door: Door | null
  words: string
}

/** A door that may not be visited now (rule 43), and why. */
export type BarredDoor = StairwellPlace & { door: Door; words: string }

/** A stairwell whose curve is too entangled to be worked out here. Somebody else works on it; `hasFailed`: and did not find it. Until then nothing of it is in the plan. */
export type EntangledStairwell = StairwellPlace & { hasFailed: boolean }

/** One stop of the curve: so many visits buy at most so many pipes (expected ones by `likely`, to three decimals). */
export type CurveStop = { visits: number; pipes: number }

export type PlanState =
  /** Nothing waits for anybody. */
  | { is: 'allAgreed' }
  /** Doors are left and none can be won now. `barred`, `excluded`: how many of each. */
  | { is: 'nobody'; barred: number; excluded: number; entangled: number }
  /** Pinned doors alone take more visits than there are. */
  | { is: 'pinsBeyond'; needs: number }
  /** The budget is below the first stop; `buys` is that stop. */
  | { is: 'tooFew'; buys: CurveStop }
  | { is: 'ready' }

/** The best plan for a budget, in walking order. Everything in it is of staff only. */
export type EstatePlan = {
  state: PlanState
  budget: number
  doors: readonly PlannedDoor[]
  pipes: readonly PlannedPipe[]
  totals: {
    doors: number
    visits: number
    /** Pipes complete if everybody visited agrees. */
    sure: number
    /** Pipes expected to complete, by the chances. */
    expected: number
    /** Visits left over: nothing can be had for them. */
    spare: number
  }
  /** Each further visit buys …: more pipes at each stop; the first is at the pinned doors' visits. */
  curve: readonly CurveStop[]
  /** What the next stop above the budget adds; null: no number of visits buys more. */
  next: { visits: number; pipes: number } | null
  barred: readonly BarredDoor[]
  entangled: readonly EntangledStairwell[]
  /** Stairwells solved elsewhere whose part could not be proven best in time: there may be better. Absent: none. */
  unproven?: readonly StairwellPlace[]
  /** Pins and excludes of doors that are not to be won any more, or may not be visited: they do nothing. */
  idlePins: readonly string[]
  /** Rooms on no pipe, and how many pipes have no household: nothing can be planned for them. */
  riserless: readonly (StairwellPlace & { rooms: readonly string[] })[]
  empty: readonly (StairwellPlace & { pipes: number })[]
}
