import type { CurveStop, DroppedDoor, EstatePlan } from '@chuanmen/domain/planner/estate-plan'
import type { WhatIf } from '@chuanmen/domain/planner/what-if'
import type { PlannerGoal } from '@chuanmen/types/door-words'
import type { PlannerView, StairwellDoors } from '@chuanmen/types/planner'
import type { Failure } from '@/api/failure'

/**
 * How far the page is. `reading`: doors are fetched, `done` of `total` stairwells; `working`: their curves are worked out; `ready`: `plan` is there. A plan once there stays while a changed one is worked
 * out (`isWorking`).
 */
export type PlannerPhase =
  | { is: 'loading' }
  | { is: 'failed'; failure: Failure }
  | { is: 'noRound' }
  | { is: 'reading' | 'working'; done: number; total: number }
  | { is: 'ready' }

/** What somebody else kept meanwhile; nothing of one's own is lost. */
export type KeptByOthers = { byName: string; at: string }

/** What the planner's page stands on. */
export type PlannerModel = {
  phase: PlannerPhase
  view: PlannerView | undefined
  /** Loaded stairwells, in walking order. */
  stairwells: readonly StairwellDoors[]
  /** Undefined until ready. */
  plan: EstatePlan | undefined
  /** Doors of the kept plan that are not in this one, with their words. */
  dropped: readonly DroppedDoor[]
  /** flatId → pipes the optimum loses without it (to one decimal by `likely`); below 0: without it, more would be had. Undefined: still being worked out. */
  prices: ReadonlyMap<string, number> | undefined
  /** A changed goal or table is being worked out; `plan` is the one before. */
  isWorking: boolean
  /** Something is shown, and the last question did not get through. */
  isOffline: boolean

  budget: number
  setBudget: (visits: number) => void
  /** Fewest visits, pinned ones included, that complete so many pipes (expect, by `likely`); null: no number does. */
  fewestFor: (pipes: number) => number | null
  /** The most pipes that any number of visits buys. */
  most: CurveStop | undefined

  whatIf: WhatIf
  setGoal: (goal: PlannerGoal) => void
  pin: (flatId: string) => void
  exclude: (flatId: string) => void
  /** Neither pinned nor excluded: the plan decides. */
  leave: (flatId: string) => void
  /** Null: the table's. */
  setCost: (flatId: string, visits: number | null) => void
  /** Something differs from the kept plan's. */
  isChanged: boolean
  /** Back to what the kept plan says (or to nothing, without one). */
  reset: () => void

  /** 「就按这份去敲」 */
  keep: () => Promise<void>
  isKeeping: boolean
  keepFailure: Failure | null
  /** In words, why it cannot be kept; null: it can. */
  keepLacks: string | null
  /** Set when keeping was refused because of it: shown, and the next `keep` replaces it. */
  keptByOthers: KeptByOthers | null
  /** The plan shown is the one kept. */
  isKept: boolean

  again: () => void
}
/** `usePlanner(estateId): PlannerModel` is in `use-planner.ts`. */
export type UsePlanner = (estateId: string) => PlannerModel
