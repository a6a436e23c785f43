import type { Day } from '../../types/schema'
import { type HelperKind, type HelpProblem, mondayOf, type ProblemTask } from './problem'
import { byId, costWithStay, leaveCost } from './stay'
import { LEFT_OUT } from './weights'

/** A place in time of one helper: one task at a time of a volunteer, some orders of a service. */
export type Cell = { by: HelperKind; helper: string; on: Day; hour: number }

/**
 * A problem of tasks that take one hour and one person, as arrays. Everything is numbered by its id, so that the order of lists cannot change what comes out: tasks
 * heaviest first and then by id, cells by helper, day and hour.
 */
export type Numbered = {
  tasks: readonly ProblemTask[]
  /** Arcs of task t: `arcFrom[t]` to `arcFrom[t + 1]`, by cell; costs include a change of what stands. */
  arcFrom: Int32Array
  arcCell: Int32Array
  arcCost: Float64Array
  /** What leaving a task out costs. */
  leftOut: Float64Array
  cells: readonly Cell[]
  cellRoom: Int32Array
  /** Day of a volunteer's cell; -1 of a service's, which has no further limit. */
  cellDay: Int32Array
  /** Cells of day d: `dayFrom[d]` to `dayFrom[d + 1]`. */
  dayFrom: Int32Array
  dayRoom: Int32Array
  dayWeek: Int32Array
  /** Days of week w: `weekFrom[w]` to `weekFrom[w + 1]`. */
  weekFrom: Int32Array
  weekLoad: Int32Array
}

/** Numbers a problem. Arcs to helpers that have no room or are not known are dropped; of two arcs to one cell the cheaper counts. */
export const numbered = (problem: HelpProblem): Numbered => {
  const tasks = byId(problem.tasks).sort((one, other) => other.penalty - one.penalty)
  const grid = new Grid(problem, [...new Set(tasks.map(({ on }) => on))].sort())
  const size = tasks.reduce((sum, { arcs }) => sum + arcs.length, 0)
  const arcFrom = new Int32Array(tasks.length + 1)
  const arcCell = new Int32Array(size)
  const arcCost = new Float64Array(size)
  let used = 0
  for (const [t, task] of tasks.entries()) {
    const first = used
    const day = grid.dayOf(task.on)
    for (const arc of task.arcs) {
      const slot = grid.slotOf(arc.by, arc.helper, day, arc.hour)
      if (slot === -1) continue
      used = insert(arcCell, arcCost, first, used, slot, costWithStay(task, arc))
    }
    arcFrom[t + 1] = used
  }
  const inUse = grid.number(arcCell.subarray(0, used))
  return {
    tasks,
    arcFrom,
    arcCell: arcCell.subarray(0, used),
    arcCost: arcCost.subarray(0, used),
    leftOut: Float64Array.from(tasks, (task) => LEFT_OUT * task.penalty + leaveCost(task)),
    ...inUse,
  }
}

/** Keeps the arcs of one task in the order of their cells. */
const insert = (
  cells: Int32Array,
  costs: Float64Array,
  first: number,
  end: number,
  cell: number,
  cost: number,
): number => {
  let at = end
  while (at > first && (cells[at - 1] as number) > cell) at--
  if (at > first && cells[at - 1] === cell) {
    costs[at - 1] = Math.min(costs[at - 1] as number, cost)
    return end
  }
  if (at < end) {
    cells.copyWithin(at + 1, at, end)
    costs.copyWithin(at + 1, at, end)
  }
  cells[at] = cell
  costs[at] = cost
  return end + 1
}

const HOURS = 24

/** All hours of all helpers on the days that matter. */
class Grid {
  private readonly dayAt: Map<Day, number>
  private readonly at: Record<HelperKind, Map<string, number>>
  private readonly helpers: { by: HelperKind; id: string; load: Readonly<Record<Day, number>> }[]
  /** Places at each hour, and how many tasks of each day, by helper and day. */
  private readonly room: Int32Array
  private readonly perDay: Int32Array
  private last: { by: HelperKind | null; helper: string; number: number } = { by: null, helper: '', number: -1 }

  constructor(
    problem: HelpProblem,
    private readonly days: readonly Day[],
  ) {
    this.dayAt = new Map(days.map((on, at) => [on, at]))
    const [volunteers, services] = [byId(problem.volunteers), byId(problem.services)]
    this.at = {
      volunteer: new Map(volunteers.map(({ id }, at) => [id, at])),
      service: new Map(services.map(({ id }, at) => [id, volunteers.length + at])),
    }
    this.helpers = [
      ...volunteers.map(({ id, load }) => ({ by: 'volunteer' as const, id, load })),
      ...services.map(({ id }) => ({ by: 'service' as const, id, load: {} })),
    ]
    this.room = new Int32Array(this.helpers.length * days.length * HOURS)
    this.perDay = new Int32Array(this.helpers.length * days.length)
    for (const [v, one] of volunteers.entries())
      for (const [d, on] of days.entries()) this.volunteerDay(v * days.length + d, one.days[on] ?? 0)
    for (const [s, { left }] of services.entries())
      for (const [d, on] of days.entries()) this.serviceDay((volunteers.length + s) * days.length + d, left[on] ?? [])
  }

  private volunteerDay(row: number, room: number): void {
    this.perDay[row] = Math.max(0, room)
    if (room > 0) this.room.fill(1, row * HOURS, (row + 1) * HOURS)
  }

  private serviceDay(row: number, left: readonly number[]): void {
    for (let hour = 0; hour < HOURS; hour++) this.room[row * HOURS + hour] = Math.max(0, left[hour] ?? 0)
  }

  /** Number in the grid, or -1 where there is no room or no such helper. */
  slotOf(by: HelperKind, helper: string, day: number, hour: number): number {
    const h = this.numberOf(by, helper)
    if (h === -1 || !(hour >= 0 && hour < HOURS)) return -1
    const slot = (h * this.days.length + day) * HOURS + hour
    return (this.room[slot] as number) > 0 ? slot : -1
  }

  dayOf(on: Day): number {
    return this.dayAt.get(on) as number
  }

  /** Arcs of one helper follow on each other: the last one looked up is kept. */
  private numberOf(by: HelperKind, helper: string): number {
    if (helper === this.last.helper && by === this.last.by) return this.last.number
    this.last = { by, helper, number: this.at[by].get(helper) ?? -1 }
    return this.last.number
  }

  /** Numbers the slots that arcs lead to, in their order, and puts the numbers in place of the slots. */
  number(arcSlots: Int32Array): Omit<Numbered, 'tasks' | 'arcFrom' | 'arcCell' | 'arcCost' | 'leftOut'> {
    const numberOf = new Int32Array(this.room.length)
    for (const slot of arcSlots) numberOf[slot] = 1
    const cells: Cell[] = []
    const list = (): number[] => []
    const [cellRoom, cellDay, dayFrom, dayRoom, dayWeek] = [list(), list(), list(), list(), list()]
    const [weekFrom, weekLoad] = [list(), list()]
    let [lastRow, lastWeek] = [-1, '']
    for (let slot = 0; slot < numberOf.length; slot++) {
      if (numberOf[slot] === 0) continue
      numberOf[slot] = cells.length
      const row = Math.floor(slot / HOURS)
      const helper = this.helpers[Math.floor(row / this.days.length)] as (typeof this.helpers)[number]
      const on = this.days[row % this.days.length] as Day
      if (helper.by === 'volunteer' && row !== lastRow) {
        const week = `${helper.id} ${mondayOf(on)}`
        if (week !== lastWeek) {
          weekFrom.push(dayRoom.length)
          weekLoad.push(helper.load[mondayOf(on)] ?? 0)
        }
        dayFrom.push(cells.length)
        dayRoom.push(this.perDay[row] as number)
        dayWeek.push(weekFrom.length - 1)
        ;[lastRow, lastWeek] = [row, week]
      }
      cellRoom.push(this.room[slot] as number)
      cellDay.push(helper.by === 'volunteer' ? dayFrom.length - 1 : -1)
      cells.push({ by: helper.by, helper: helper.id, on, hour: slot % HOURS })
    }
    for (const [at, slot] of arcSlots.entries()) arcSlots[at] = numberOf[slot] as number
    const volunteersEnd = cellDay.indexOf(-1)
    dayFrom.push(volunteersEnd === -1 ? cells.length : volunteersEnd)
    weekFrom.push(dayRoom.length)
    return {
      cells,
      cellRoom: Int32Array.from(cellRoom),
      cellDay: Int32Array.from(cellDay),
      dayFrom: Int32Array.from(dayFrom),
      dayRoom: Int32Array.from(dayRoom),
      dayWeek: Int32Array.from(dayWeek),
      weekFrom: Int32Array.from(weekFrom),
      weekLoad: Int32Array.from(weekLoad),
    }
  }
}
