import type { Day } from '../../types/schema'

/** A volunteer's hour, or a place at a station's service. */
export type HelperKind = 'volunteer' | 'service'

/**
 * One way to do a task: this helper, beginning at this whole hour. Only what is allowed has an arc (domain/help/eligible). `cost` in metres, whole and ≥ 0
 * (`arcCost`). A coordinator's pin: only its arc is given; of a task for two all arcs of its hour, the others with `isAgainstPin` in their cost.
 */
export type Arc = { by: HelperKind; helper: string; hour: number; cost: number }
/** Who is, or was, proposed to begin a task at an hour. */
export type Held = Pick<Arc, 'by' | 'helper' | 'hour'>

/** A task somebody is still wanted for. Who accepted it already is no part of this: those hours are gone from the helpers. */
export type ProblemTask = {
  id: string
  on: Day
  /** Where it is, by estate: tasks of one volunteer at two places need a free hour between them. Within an estate the whole hours include the way. */
  place: string
  /** Whole hours of a volunteer; a service takes its own. */
  slots: number
  /** How many are still wanted: two of them are different volunteers who begin at one hour, or nobody is proposed. */
  people: 1 | 2
  /** What it weighs to leave nobody proposed, whole and ≥ 1 (`penaltyOf`), each point as `LEFT_OUT` metres. */
  penalty: number
  arcs: readonly Arc[]
  /** What stands proposed. Whatever else is proposed instead, or nobody, costs `CHANGED` for each wanted. */
  stay: readonly Held[]
}

/** `days`: how many more tasks of a day; a day that is not named has none. `load`: tasks already promised in a week, by its Monday; 0 where not named. */
export type ProblemVolunteer = {
  id: string
  days: Readonly<Record<Day, number>>
  load: Readonly<Record<Day, number>>
}
/** A service of a station. `slots`: whole hours of one order; `left`: places left, by day and hour 0–23. */
export type ProblemService = {
  id: string
  slots: number
  left: Readonly<Record<Day, readonly number[]>>
}

/**
 * What the matching decides, in numbers: who is proposed for which task, and when it begins. The sum is least of `LEFT_OUT` for each point of penalty of
 * the tasks left out, of the arcs' costs, of changed proposals, and of the load of each volunteer's week (`loadStep`). Ids are unique within their list; the order of lists means nothing
 * but to `solveGreedy` as listed.
 */
export type HelpProblem = {
  tasks: readonly ProblemTask[]
  volunteers: readonly ProblemVolunteer[]
  services: readonly ProblemService[]
}

export type Proposed = Held & { taskId: string }
export type HelpPlan = {
  /** By task id, then helper. */
  proposals: Proposed[]
  /** Task ids for whom nobody is proposed, sorted. */
  unserved: string[]
  /** Points, over `unserved`. */
  penalty: number
  /** All but the penalty. */
  cost: number
}

/** Monday of a day's week: loads are counted by week. */
export const mondayOf = (day: Day): Day => {
  const known = mondays.get(day)
  if (known !== undefined) return known
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  const monday = at.toISOString().slice(0, 10)
  mondays.set(day, monday)
  return monday
}
const mondays = new Map<Day, Day>()
