import { Nearest } from './nearest'
import { type Numbered, numbered } from './numbered'
import { planOf } from './plan-of'
import type { HelpPlan, HelpProblem } from './problem'
import { loadStep } from './weights'

/** Whether a problem is one of flow: every task takes one hour and one person, by whoever does it. */
export const isFlow = ({ tasks, services }: HelpProblem): boolean =>
  tasks.every(({ slots, people }) => slots === 1 && people === 1) && services.every(({ slots }) => slots === 1)

/**
 * The best plan of a problem whose tasks all take one hour and one person: a flow of least cost, task → hour of a helper → their day → their week, by shortest
 * augmenting paths with potentials. The same problem, in whatever order it is listed, gives the same plan. Travel between places is not looked at: `solveHelp` does.
 * `step`: what one more task costs a volunteer's week, never less than the one before; another one only to see what ours does.
 */
export const solveFlow = (problem: HelpProblem, step = loadStep): HelpPlan => {
  if (!isFlow(problem)) throw new Error('not a flow: a task takes several hours or people')
  const net = numbered(problem)
  const flow = new Flow(net, step)
  for (let t = 0; t < net.tasks.length; t++) flow.serve(t)
  const proposals = net.tasks.flatMap((task, t) => {
    const cell = net.cells[flow.cellOf(t)]
    return cell ? [{ taskId: task.id, by: cell.by, helper: cell.helper, hour: cell.hour }] : []
  })
  return planOf(problem, proposals)
}

const NONE = -1

/**
 * The flow as it grows, one task at a time. Each task takes the shortest way to the sink there is: a free hour of a helper, or one whose task goes elsewhere, or itself
 * or another task being left out. The search stops as soon as nothing nearer can come, and only the nodes it went through get new potentials: with enough helpers
 * that is a handful. A set of helpers that has once run full has potentials that say so, and the next task finds at once that it is left out.
 */
class Flow {
  /** Nodes: tasks, then cells, days, weeks. The sink has potential 0. */
  private readonly firstCell: number
  private readonly firstDay: number
  private readonly firstWeek: number
  private readonly potential: Float64Array
  private readonly distance: Float64Array
  /** The node before on the shortest way, and of a cell reached from a task by which arc. */
  private readonly before: Int32Array
  private readonly byArc: Int32Array
  /** Search in which a node was last reached; done when negative. */
  private readonly reached: Int32Array
  private search = 0
  private readonly heap = new Nearest()
  private readonly done: Int32Array
  private doneCount = 0
  private best = 0
  private bestNode = NONE

  /** Arc of each task; -1: left out. Tasks of a cell are a list, `first[cell]` and `following[task]`. */
  private readonly arcOf: Int32Array
  private readonly first: Int32Array
  private readonly following: Int32Array
  private readonly inCell: Int32Array
  private readonly inDay: Int32Array
  private readonly inWeek: Int32Array

  constructor(
    private readonly net: Numbered,
    private readonly step: (promised: number) => number,
  ) {
    const [tasks, cells, days] = [net.tasks.length, net.cells.length, net.dayRoom.length]
    const weeks = net.weekLoad.length
    this.firstCell = tasks
    this.firstDay = tasks + cells
    this.firstWeek = this.firstDay + days
    const nodes = this.firstWeek + weeks
    this.potential = new Float64Array(nodes)
    this.distance = new Float64Array(nodes)
    this.before = new Int32Array(nodes)
    this.byArc = new Int32Array(cells)
    this.reached = new Int32Array(nodes)
    this.done = new Int32Array(nodes)
    this.arcOf = new Int32Array(tasks).fill(NONE)
    this.first = new Int32Array(cells).fill(NONE)
    this.following = new Int32Array(tasks).fill(NONE)
    this.inCell = new Int32Array(cells)
    this.inDay = new Int32Array(days)
    this.inWeek = new Int32Array(weeks)
  }

  cellOf(task: number): number {
    const arc = this.arcOf[task] as number
    return arc === NONE ? NONE : (this.net.arcCell[arc] as number)
  }

  serve(task: number): void {
    this.begin(task)
    while (this.heap.next < this.best) this.visit(this.heap.take())
    this.raise()
    this.augment()
  }

  private begin(task: number): void {
    const { arcFrom, arcCell, arcCost, leftOut } = this.net
    // The largest potential at which no way out of the task is shorter than 0.
    let potential = -(leftOut[task] as number)
    for (let arc = arcFrom[task] as number; arc < (arcFrom[task + 1] as number); arc++)
      potential = Math.max(
        potential,
        (this.potential[this.firstCell + (arcCell[arc] as number)] as number) - (arcCost[arc] as number),
      )
    this.potential[task] = potential
    this.search++
    this.heap.clear()
    this.doneCount = 0
    this.best = Number.POSITIVE_INFINITY
    this.bestNode = NONE
    this.reach(task, 0, NONE)
  }

  private reach(node: number, distance: number, before: number): boolean {
    if (distance >= this.best) return false
    const mark = this.reached[node] as number
    if (mark === -this.search || (mark === this.search && (this.distance[node] as number) <= distance)) return false
    this.reached[node] = this.search
    this.distance[node] = distance
    this.before[node] = before
    this.heap.put(distance, node)
    return true
  }

  private end(node: number, distance: number): void {
    if (distance >= this.best) return
    this.best = distance
    this.bestNode = node
  }

  private visit(node: number): void {
    if (this.reached[node] === -this.search) return
    this.reached[node] = -this.search
    this.done[this.doneCount++] = node
    if (node < this.firstCell) this.visitTask(node)
    else if (node < this.firstDay) this.visitCell(node)
    else if (node < this.firstWeek) this.visitDay(node)
    else this.visitWeek(node)
  }

  private visitTask(task: number): void {
    const { arcFrom, arcCell, arcCost, leftOut } = this.net
    const from = (this.distance[task] as number) + (this.potential[task] as number)
    this.end(task, from + (leftOut[task] as number))
    const own = this.arcOf[task]
    const end = arcFrom[task + 1] as number
    for (let arc = arcFrom[task] as number; arc < end; arc++) {
      if (arc === own) continue
      const cell = arcCell[arc] as number
      const node = this.firstCell + cell
      const distance = from + (arcCost[arc] as number) - (this.potential[node] as number)
      if (this.reach(node, distance, task)) this.byArc[cell] = arc
    }
  }

  private visitCell(node: number): void {
    const cell = node - this.firstCell
    const from = (this.distance[node] as number) + (this.potential[node] as number)
    if ((this.inCell[cell] as number) < (this.net.cellRoom[cell] as number)) {
      const day = this.net.cellDay[cell] as number
      if (day === NONE) this.end(node, from)
      else this.reach(this.firstDay + day, from - (this.potential[this.firstDay + day] as number), node)
    }
    for (let task = this.first[cell] as number; task !== NONE; task = this.following[task] as number) {
      const back = from - (this.net.arcCost[this.arcOf[task] as number] as number)
      this.reach(task, back - (this.potential[task] as number), node)
    }
  }

  private visitDay(node: number): void {
    const day = node - this.firstDay
    const from = (this.distance[node] as number) + (this.potential[node] as number)
    if ((this.inDay[day] as number) < (this.net.dayRoom[day] as number)) {
      const week = this.firstWeek + (this.net.dayWeek[day] as number)
      this.reach(week, from - (this.potential[week] as number), node)
    }
    const end = this.net.dayFrom[day + 1] as number
    for (let cell = this.net.dayFrom[day] as number; cell < end; cell++) {
      if (this.inCell[cell] === 0) continue
      const back = this.firstCell + cell
      this.reach(back, from - (this.potential[back] as number), node)
    }
  }

  private visitWeek(node: number): void {
    const week = node - this.firstWeek
    const from = (this.distance[node] as number) + (this.potential[node] as number)
    this.end(node, from + this.step((this.net.weekLoad[week] as number) + (this.inWeek[week] as number)))
    const end = this.net.weekFrom[week + 1] as number
    for (let day = this.net.weekFrom[week] as number; day < end; day++) {
      if (this.inDay[day] === 0) continue
      const back = this.firstDay + day
      this.reach(back, from - (this.potential[back] as number), node)
    }
  }

  /** What lies nearer than the sink moves away by as much: again no step is shorter than 0, and the way just found has length 0. */
  private raise(): void {
    for (let at = 0; at < this.doneCount; at++) {
      const node = this.done[at] as number
      this.potential[node] = (this.potential[node] as number) + (this.distance[node] as number) - this.best
    }
  }

  /** Moves everybody along the way found, from the new task to where it ends. */
  private augment(): void {
    const way = this.done
    let length = 0
    for (let node = this.bestNode; node !== NONE; node = this.before[node] as number) way[length++] = node
    for (let at = length - 1; at > 0; at--) this.move(way[at] as number, way[at - 1] as number)
    if (this.bestNode < this.firstCell) this.arcOf[this.bestNode] = NONE
  }

  private move(from: number, to: number): void {
    if (from < this.firstCell) this.enter(from, to - this.firstCell)
    else if (to < this.firstCell) this.leave(to, from - this.firstCell)
    else if (from < this.firstDay) count(this.inDay, to - this.firstDay, 1)
    else if (to < this.firstDay) count(this.inDay, from - this.firstDay, -1)
    else if (from < this.firstWeek) count(this.inWeek, to - this.firstWeek, 1)
    else count(this.inWeek, from - this.firstWeek, -1)
  }

  private enter(task: number, cell: number): void {
    this.arcOf[task] = this.byArc[cell] as number
    this.following[task] = this.first[cell] as number
    this.first[cell] = task
    count(this.inCell, cell, 1)
  }

  private leave(task: number, cell: number): void {
    count(this.inCell, cell, -1)
    let at = this.first[cell] as number
    if (at === task) this.first[cell] = this.following[task] as number
    while (at !== task) {
      const after = this.following[at] as number
      if (after === task) this.following[at] = this.following[task] as number
      at = after
    }
  }
}

const count = (list: Int32Array, at: number, by: number): void => {
  list[at] = (list[at] as number) + by
}
