import type { Day } from '../../types/schema'
import type { HelpPlan, HelpProblem, ProblemTask, Proposed } from './problem'
import { CHANGED, loadStep } from './weights'

export type PlanFault = {
  /**
   * `count`: a task that is neither proposed nor left out, or both; `arc`: not an allowed way; `people`: not as many as wanted, one of them twice, or not at one hour;
   * `overlap`: a volunteer in two places; `travel`: no hour between two places; `day`, `room`: more than a day's or a service's limit; `penalty`, `cost`: not what it says.
   */
  what: 'count' | 'arc' | 'people' | 'overlap' | 'travel' | 'day' | 'room' | 'penalty' | 'cost'
  taskId: string
  detail: string
}

/** Whether a plan is allowed and costs what it says, gone through proposal by proposal. Shares no code with what made it. No faults: an empty list. */
export const validate = (problem: HelpProblem, plan: HelpPlan): PlanFault[] => {
  const tasks = new Map(problem.tasks.map((task) => [task.id, task]))
  const known = plan.proposals.flatMap((one) => {
    const task = tasks.get(one.taskId)
    return task ? { ...one, task } : []
  })
  const of = groupsBy(known, ({ taskId }) => taskId)
  return [
    ...plan.proposals.flatMap(({ taskId }) => (tasks.has(taskId) ? [] : fault('count', taskId, 'unknown'))),
    ...problem.tasks.flatMap((task) => taskFaults(task, of.get(task.id) ?? [], plan.unserved)),
    ...plan.unserved.flatMap((taskId) => (tasks.has(taskId) ? [] : fault('count', taskId, 'unknown'))),
    ...volunteerFaults(problem, known),
    ...serviceFaults(problem, known),
    ...costFaults(problem, plan, of),
  ]
}

type Placed = Proposed & { task: ProblemTask }
const fault = (what: PlanFault['what'], taskId: string, detail: string): PlanFault => ({ what, taskId, detail })

const groupsBy = <T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

const taskFaults = (task: ProblemTask, here: Placed[], unserved: readonly string[]): PlanFault[] => {
  const faults: PlanFault[] = []
  const timesLeft = unserved.filter((id) => id === task.id).length
  if (timesLeft + (here.length > 0 ? 1 : 0) !== 1) faults.push(fault('count', task.id, `left out ${timesLeft} times`))
  if (here.length === 0) return faults
  for (const one of here)
    if (!task.arcs.some(({ by, helper, hour }) => by === one.by && helper === one.helper && hour === one.hour))
      faults.push(fault('arc', task.id, `${one.helper} at ${one.hour}`))
  if (here.length !== task.people) faults.push(fault('people', task.id, `${here.length} of ${task.people}`))
  if (new Set(here.map(({ by, helper }) => `${by} ${helper}`)).size !== here.length)
    faults.push(fault('people', task.id, 'one helper twice'))
  if (new Set(here.map(({ hour }) => hour)).size !== 1) faults.push(fault('people', task.id, 'not at one hour'))
  return faults
}

const volunteerFaults = (problem: HelpProblem, all: Placed[]): PlanFault[] => {
  const volunteers = new Map(problem.volunteers.map((one) => [one.id, one]))
  const byDay = groupsBy(
    all.filter(({ by }) => by === 'volunteer'),
    ({ helper, task }) => `${task.on} ${helper}`,
  )
  return [...byDay.values()].flatMap((list) => {
    const [first] = list as [Placed]
    const most = volunteers.get(first.helper)?.days[first.task.on] ?? 0
    const faults = list.length > most ? [fault('day', first.taskId, `${list.length} of ${most}`)] : []
    const inOrder = [...list].sort((one, other) => one.hour - other.hour)
    for (const [at, one] of inOrder.entries()) {
      const next = inOrder[at + 1]
      if (!next) continue
      const free = next.hour - (one.hour + one.task.slots)
      if (free < 0) faults.push(fault('overlap', next.taskId, `begins in ${one.taskId}`))
      else if (free < 1 && one.task.place !== next.task.place) faults.push(fault('travel', next.taskId, one.taskId))
    }
    return faults
  })
}

const serviceFaults = (problem: HelpProblem, all: Placed[]): PlanFault[] =>
  problem.services.flatMap(({ id, slots, left }) => {
    const orders = all.filter(({ by, helper }) => by === 'service' && helper === id)
    const taken = new Map<string, number>()
    const faults: PlanFault[] = []
    for (const { taskId, hour, task } of orders)
      for (let at = hour; at < hour + slots; at++) {
        const key = `${task.on} ${at}`
        taken.set(key, (taken.get(key) ?? 0) + 1)
        const room = left[task.on]?.[at] ?? 0
        if ((taken.get(key) ?? 0) > room) faults.push(fault('room', taskId, `${key}: ${room}`))
      }
    return faults
  })

const costFaults = (problem: HelpProblem, plan: HelpPlan, of: Map<string, Placed[]>): PlanFault[] => {
  let [penalty, cost] = [0, 0]
  for (const task of problem.tasks) {
    const here = of.get(task.id) ?? []
    if (here.length === 0) penalty += task.penalty
    for (let nth = 0; nth < Math.max(here.length, task.people); nth++) {
      const one = here[nth]
      const stood = (held: { by: string; helper: string; hour: number }): boolean =>
        held.by === one?.by && held.helper === one?.helper && held.hour === one?.hour
      if (task.stay.length > 0 && !task.stay.some(stood)) cost += CHANGED
      if (one) cost += Math.min(...task.arcs.filter(stood).map((arc) => arc.cost))
    }
  }
  const loads = new Map(problem.volunteers.map(({ id, load }) => [id, load]))
  const weeks = groupsBy(
    [...of.values()].flat().filter(({ by }) => by === 'volunteer'),
    ({ helper, task }) => `${weekBegins(task.on)} ${helper}`,
  )
  for (const list of weeks.values()) {
    const [first] = list as [Placed]
    const before = loads.get(first.helper)?.[weekBegins(first.task.on)] ?? 0
    for (let more = 0; more < list.length; more++) cost += loadStep(before + more)
  }
  return [
    ...(penalty === plan.penalty ? [] : [fault('penalty', '', `${penalty}, not ${plan.penalty}`)]),
    ...(cost === plan.cost ? [] : [fault('cost', '', `${cost}, not ${plan.cost}`)]),
  ]
}

/** Monday, by going back from a day until it is one. */
const weekBegins = (day: Day): Day => {
  const at = new Date(`${day}T12:00:00Z`)
  while (at.getUTCDay() !== 1) at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}
