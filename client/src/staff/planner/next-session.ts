import {
  openSession,
  type PlannerSession,
  withBeliefs,
  withBudget,
  withKept,
  withStairwells,
  withWhatIf,
} from '@chuanmen/domain/planner/planner-session'
import type { KeptDoorPlan, PlannerView, StairwellDoors } from '@chuanmen/types/planner'
import type { Choice } from './planner-draft'

type Inputs = Choice & { view: PlannerView; doors: readonly StairwellDoors[] }

/** The session for what is known now: opened, or changed where something changed. Nothing changed: the very same. */
export function nextSession(
  before: PlannerSession | undefined,
  { view, doors, budget, whatIf }: Inputs,
): PlannerSession {
  const beliefs = { table: view.table, calibration: view.calibration, today: view.today }
  const kept = view.plan ? asKept(view.plan) : null
  if (!before) return openSession({ beliefs, kept, whatIf, budget, stairwells: doors })
  return withBudget(withWhatIf(withKept(withBeliefs(withStairwells(before, doors), beliefs), kept), whatIf), budget)
}

/** Who kept it and when changes no sum. */
const asKept = ({ byName: _, at: __, ...plan }: NonNullable<PlannerView['plan']>): KeptDoorPlan => plan
