import type { PlannerGoal } from '../../types/door-words'

/** What whoever plans changes by hand. A door is never pinned and excluded at once. */
export type WhatIf = {
  goal: PlannerGoal
  /** Doors that must be in the plan: their visits are paid first, out of the same budget. */
  pins: readonly string[]
  /** Doors that must not. */
  excludes: readonly string[]
  /** Visits a door takes, instead of the table's. */
  costs: Readonly<Record<string, number>>
}

export const nothingChanged = (goal: PlannerGoal): WhatIf => ({ goal, pins: [], excludes: [], costs: {} })

const including = (list: readonly string[], one: string) => (list.includes(one) ? list : [...list, one])
const without = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter((each) => each !== one) : list

/** 一定要去: takes back that it must not. */
export const pinned = (whatIf: WhatIf, flatId: string): WhatIf => ({
  ...whatIf,
  pins: including(whatIf.pins, flatId),
  excludes: without(whatIf.excludes, flatId),
})

/** 这次不去: takes back that it must be. */
export const excluded = (whatIf: WhatIf, flatId: string): WhatIf => ({
  ...whatIf,
  pins: without(whatIf.pins, flatId),
  excludes: including(whatIf.excludes, flatId),
})

/** Neither must nor must not: the plan decides. */
export const left = (whatIf: WhatIf, flatId: string): WhatIf => ({
  ...whatIf,
  pins: without(whatIf.pins, flatId),
  excludes: without(whatIf.excludes, flatId),
})

/** Null: as many visits as the table says. */
export function costing(whatIf: WhatIf, flatId: string, visits: number | null): WhatIf {
  const { [flatId]: _, ...others } = whatIf.costs
  return { ...whatIf, costs: visits === null ? others : { ...others, [flatId]: visits } }
}
