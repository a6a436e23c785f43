import type { Day } from '../../types/schema'
import { type Arc, type Held, type HelpProblem, mondayOf, type ProblemTask } from './problem'
import { loadStep } from './weights'

type Busy = { from: number; to: number; place: string }

/** What is taken of the helpers' time while a plan is made piece by piece. */
export class Taken {
  private readonly volunteers
  private readonly services
  /** By volunteer and day. */
  private readonly busy = new Map<string, Busy[]>()
  /** By volunteer and Monday. */
  private readonly promised = new Map<string, number>()
  /** By service, day and hour. */
  private readonly orders = new Map<string, number>()

  constructor(problem: HelpProblem) {
    this.volunteers = new Map(problem.volunteers.map((one) => [one.id, one]))
    this.services = new Map(problem.services.map((one) => [one.id, one]))
  }

  /** Whether a helper could still begin a task at the arc's hour. */
  hasRoom(task: ProblemTask, { by, helper, hour }: Held): boolean {
    if (by === 'service') return this.hasPlaces(helper, task.on, hour)
    const busy = this.busy.get(`${helper} ${task.on}`) ?? []
    if (busy.length >= (this.volunteers.get(helper)?.days[task.on] ?? 0)) return false
    const to = hour + task.slots
    return busy.every((one) => {
      const way = one.place === task.place ? 0 : 1
      return to + way <= one.from || one.to + way <= hour
    })
  }

  private hasPlaces(helper: string, on: Day, hour: number): boolean {
    const service = this.services.get(helper)
    if (!service) return false
    for (let at = hour; at < hour + service.slots; at++)
      if ((this.orders.get(`${helper} ${on} ${at}`) ?? 0) >= (service.left[on]?.[at] ?? 0)) return false
    return true
  }

  /** What one more task that day would add for the load of the helper's week. */
  loadOf(on: Day, { by, helper }: Pick<Arc, 'by' | 'helper'>): number {
    if (by === 'service') return 0
    const monday = mondayOf(on)
    const before = this.volunteers.get(helper)?.load[monday] ?? 0
    return loadStep(before + (this.promised.get(`${helper} ${monday}`) ?? 0))
  }

  take(task: ProblemTask, { by, helper, hour }: Held): void {
    if (by === 'service') {
      const { slots } = this.services.get(helper) ?? { slots: 0 }
      for (let at = hour; at < hour + slots; at++) add(this.orders, `${helper} ${task.on} ${at}`)
      return
    }
    const day = `${helper} ${task.on}`
    const one = { from: hour, to: hour + task.slots, place: task.place }
    this.busy.set(day, [...(this.busy.get(day) ?? []), one])
    add(this.promised, `${helper} ${mondayOf(task.on)}`)
  }
}

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
