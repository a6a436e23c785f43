import { metresApart } from '../../domain/help-matching/metres'
import { planOf } from '../../domain/help-matching/plan-of'
import {
  type Arc,
  type Held,
  type HelpPlan,
  type HelpProblem,
  mondayOf,
  type ProblemService,
  type ProblemTask,
  type ProblemVolunteer,
  type Proposed,
} from '../../domain/help-matching/problem'
import { validate } from '../../domain/help-matching/validate'
import { arcCost, LEFT_OUT, penaltyOf } from '../../domain/help-matching/weights'

export type HelpSize = {
  tasks: number
  volunteers: number
  services: number
  /** Days from a Thursday on, so that more than four see two weeks. */
  days: number
  /** Volunteers, of those who could, that a task has ways to. */
  candidates: number
  /** Shares 0–1: tasks of 2–3 hours, tasks for two, tasks at another estate, tasks with something standing. */
  long?: number
  pairs?: number
  beyond?: number
  standing?: number
}

const STAIRWELLS_A_BUILDING = 4
const TASKS_A_STAIRWELL = 5
const KINDS = 6
const FIRST_HOUR = 8
const STATION_METRES = 200
const stationCost = arcCost({ metres: STATION_METRES, isKnown: false, by: 'service' })
const dayAt = (at: number): string => new Date(Date.UTC(2026, 9, 1 + at)).toISOString().slice(0, 10)

/** The way is a part of the cost. */
export type InventedArc = Arc & { metres: number }

/** An estate that asks for help, all of it invented and the same for the same `random`. */
export const inventHelp = (size: HelpSize, random: () => number): HelpProblem => {
  const below = (n: number): number => Math.floor(random() * n)
  const stairwells = Math.max(1, Math.round(size.tasks / TASKS_A_STAIRWELL))
  const spotAt = (stairwell: number, estateId = 'here') => ({
    estateId,
    building: `${1 + Math.floor(stairwell / STAIRWELLS_A_BUILDING)}号楼`,
    stairwellId: `s${stairwell}`,
  })
  const volunteers = Array.from({ length: size.volunteers }, (_, at) => {
    const begins = Array.from({ length: size.days }, () => FIRST_HOUR + below(8))
    const days = Object.fromEntries(begins.map((_, d) => [dayAt(d), below(4)]))
    const one: ProblemVolunteer = { id: `v${at}`, days, load: random() < 0.3 ? { [mondayOf(dayAt(0))]: below(4) } : {} }
    const kinds = Array.from({ length: KINDS }, () => random() < 0.6)
    return { one, begins, kinds, stairwell: below(stairwells), isFromAway: random() < 0.05 }
  })
  const byStairwell = [...volunteers].sort((one, other) => one.stairwell - other.stairwell)
  const services = Array.from({ length: size.services }, (_, at): ProblemService => {
    const left = Object.fromEntries(
      Array.from({ length: size.days }, (_, d) => [
        dayAt(d),
        Array.from({ length: 24 }, (_, h) => (h < 8 || h > 17 ? 0 : below(3))),
      ]),
    )
    return { id: `station~${at}`, slots: size.long ? 1 + below(2) : 1, left }
  })
  const invented = (_: unknown, at: number): ProblemTask => {
    const [stairwell, kind, d, from] = [below(stairwells), below(KINDS), below(size.days), FIRST_HOUR + below(8)]
    const isBeyond = random() < (size.beyond ?? 0)
    const place = isBeyond ? 'there' : 'here'
    const slots = random() < (size.long ?? 0) ? 2 + below(2) : 1
    const people = random() < (size.pairs ?? 0) ? 2 : 1
    const to = from + slots + 1 + below(4)
    const arcs: InventedArc[] = []
    let near = byStairwell.findIndex((one) => one.stairwell >= stairwell)
    if (near === -1) near = Math.max(0, byStairwell.length - 1)
    let found = 0
    for (let step = 0; step < 8 * size.candidates && found < size.candidates; step++) {
      // Outwards from the stairwell: above, below, above …
      const who = byStairwell[near + (step % 2 === 0 ? step / 2 : -(step + 1) / 2)]
      if (!who?.kinds[kind]) continue
      const metres = metresApart(who.isFromAway ? null : spotAt(who.stairwell), spotAt(stairwell, place))
      const cost = arcCost({ metres, isKnown: random() < 0.1, by: 'volunteer' })
      const begin = who.begins[d] as number
      const before = arcs.length
      for (let hour = Math.max(from, begin); hour + slots <= Math.min(to, begin + 5); hour++)
        arcs.push({ by: 'volunteer', helper: who.one.id, hour, cost, metres })
      if (arcs.length > before) found++
    }
    for (const { id, slots } of services)
      if (random() < 0.4)
        for (let hour = from; hour + slots <= to; hour++)
          arcs.push({ by: 'service', helper: id, hour, cost: stationCost, metres: STATION_METRES })
    const one = arcs[below(arcs.length)]
    const penalty = penaltyOf({ isUrgent: random() < 0.15, isHealth: random() < 0.2, isPinned: random() < 0.03 })
    const stay = one && people === 1 && random() < (size.standing ?? 0) ? [heldOf(one)] : []
    return { id: `t${at}`, on: dayAt(d), place, slots, people, penalty, arcs, stay }
  }
  const tasks = Array.from({ length: size.tasks }, invented)
  return { tasks, volunteers: volunteers.map(({ one }) => one), services }
}

const heldOf = ({ by, helper, hour }: Arc): Held => ({ by, helper, hour })

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same problem, listed in another order. */
export const shuffled = (problem: HelpProblem, random: () => number): HelpProblem => {
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one)
  return {
    tasks: mix(problem.tasks.map((task) => ({ ...task, arcs: mix(task.arcs), stay: mix(task.stay) }))),
    volunteers: mix(problem.volunteers),
    services: mix(problem.services),
  }
}

/** What a plan is worth, least is best. */
export const worthOf = ({ penalty, cost }: Pick<HelpPlan, 'penalty' | 'cost'>): number => LEFT_OUT * penalty + cost

/** The least worth of all plans, by trying every one: for a handful of tasks. */
export const leastWorth = (problem: HelpProblem): number => {
  let least = Number.POSITIVE_INFINITY
  const tryFrom = (nth: number, proposals: Proposed[]): void => {
    const task = problem.tasks[nth]
    if (!task) {
      const plan = planOf(problem, proposals)
      if (worthOf(plan) < least && validate(problem, plan).length === 0) least = worthOf(plan)
      return
    }
    tryFrom(nth + 1, proposals)
    const ways = task.arcs.map(({ by, helper, hour }) => ({ taskId: task.id, by, helper, hour }))
    for (const [at, one] of ways.entries()) {
      if (task.people === 1) tryFrom(nth + 1, [...proposals, one])
      else
        for (const other of ways.slice(at + 1))
          if (other.hour === one.hour) tryFrom(nth + 1, [...proposals, one, other])
    }
  }
  tryFrom(0, [])
  return least
}
