import {
  type Arc,
  type HelpPlan,
  type HelpProblem,
  mondayOf,
  type ProblemTask,
} from '../../domain/help-matching/problem'
import { byId, costWithStay, isSame, leaveCost } from '../../domain/help-matching/stay'
import { LEFT_OUT, loadStep } from '../../domain/help-matching/weights'
import type { Model, Row } from './run-model.cjs'

/** A column: this task by this helper from this hour. `slots`: hours of the helper's. */
type Choice = { task: ProblemTask; arc: Arc; slots: number }
export type HelpModel = { choices: Choice[]; model: Model }

/**
 * Any problem of help as yes-or-no choices: tasks of several hours, for two, at two places. The costs are those of the plan less what it costs to leave everybody out.
 */
export const helpModel = (problem: HelpProblem, known: HelpPlan): HelpModel => {
  const choices = choicesOf(problem)
  const rows: Row[] = [...placesOf(problem, choices)]
  let columns = choices.length
  const left = (task: ProblemTask): number => LEFT_OUT * task.penalty + leaveCost(task)
  const costs = choices.map(({ task, arc }) => costWithStay(task, arc) - (task.people === 1 ? left(task) : 0))
  const knownColumns = columnsOf(choices, known)
  const isKnown = new Set(knownColumns)
  const add = (cost: number): number => {
    costs.push(cost)
    return columns++
  }
  for (const [, mine] of groups(choices, ({ task }) => task.id)) {
    const { task } = choices[mine[0] as number] as Choice
    if (task.people === 1) {
      rows.push({ columns: mine, max: 1 })
      continue
    }
    // Both or nobody: one more column for each hour, which counts for two.
    const both = [...groups(mine, (column) => choices[column]?.arc.hour)].map(([, nths]) => {
      const atHour = nths.map((nth) => mine[nth] as number)
      const column = add(-left(task))
      rows.push({ columns: [...atHour, column], values: [...atHour.map(() => 1), -2], min: 0, max: 0 })
      // Follows from the row above for whole plans; said once more, half a pair is no bargain on the way to them.
      for (const one of atHour) rows.push({ columns: [one, column], values: [1, -1], max: 0 })
      if (atHour.some((one) => isKnown.has(one))) knownColumns.push(column)
      return column
    })
    if (both.length > 1) rows.push({ columns: both, max: 1 })
  }
  const whole = columns
  const loads = new Map(problem.volunteers.map(({ id, load }) => [id, load]))
  const weeks = groups(choices, ({ task, arc }) =>
    arc.by === 'volunteer' ? `${arc.helper} ${mondayOf(task.on)}` : null,
  )
  for (const [, mine] of weeks) {
    const { task, arc } = choices[mine[0] as number] as Choice
    const before = loads.get(arc.helper)?.[mondayOf(task.on)] ?? 0
    // Steps get dearer, so they are taken in their order.
    const steps = Array.from({ length: tasksOf(choices, mine) }, (_, more) => add(loadStep(before + more)))
    rows.push({ columns: [...mine, ...steps], values: [...mine.map(() => 1), ...steps.map(() => -1)], max: 0 })
    knownColumns.push(...steps.slice(0, mine.filter((column) => isKnown.has(column)).length))
  }
  const aims: Model['aims'] = [{ sense: 'minimize', costs, keep: [] }]
  return { choices, model: { columns, rows, aims, known: knownColumns, whole } }
}

/** Every arc that has room for all its hours, the cheapest of those that are the same. */
const choicesOf = (problem: HelpProblem): Choice[] => {
  const volunteers = new Map(problem.volunteers.map((one) => [one.id, one]))
  const services = new Map(problem.services.map((one) => [one.id, one]))
  return byId(problem.tasks).flatMap((task) => {
    const best = new Map<string, Choice>()
    for (const arc of task.arcs) {
      const slots = arc.by === 'volunteer' ? task.slots : (services.get(arc.helper)?.slots ?? 0)
      const hours = Array.from({ length: slots }, (_, more) => arc.hour + more)
      const left = services.get(arc.helper)?.left[task.on]
      const hasRoom =
        arc.by === 'volunteer'
          ? (volunteers.get(arc.helper)?.days[task.on] ?? 0) > 0
          : slots > 0 && hours.every((hour) => (left?.[hour] ?? 0) > 0)
      const key = `${arc.by} ${arc.helper} ${String(arc.hour).padStart(2, '0')}`
      if (hasRoom && arc.cost < (best.get(key)?.arc.cost ?? Number.POSITIVE_INFINITY))
        best.set(key, { task, arc, slots })
    }
    return [...best].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, choice]) => choice)
  })
}

const columnsOf = (choices: Choice[], { proposals }: HelpPlan): number[] => {
  const of = groups(choices, ({ task }) => task.id)
  return proposals.flatMap((one) => {
    const column = of.get(one.taskId)?.find((at) => isSame((choices[at] as Choice).arc, one))
    return column ?? []
  })
}

/** Hours of volunteers, ways between places, tasks of a day, room of services. */
const placesOf = (problem: HelpProblem, choices: Choice[]): Row[] => {
  const rows: Row[] = []
  const volunteers = new Map(problem.volunteers.map((one) => [one.id, one]))
  const services = new Map(problem.services.map((one) => [one.id, one]))
  const days = groups(choices, ({ task, arc }) => `${arc.by} ${arc.helper} ${task.on}`)
  for (const [, mine] of days) {
    const { task, arc } = choices[mine[0] as number] as Choice
    const hours = new Map<number, number[]>()
    for (const column of mine) {
      const { arc, slots } = choices[column] as Choice
      for (let hour = arc.hour; hour < arc.hour + slots; hour++) hours.set(hour, [...(hours.get(hour) ?? []), column])
    }
    const left = services.get(arc.helper)?.left[task.on]
    for (const [hour, columns] of hours) {
      const room = arc.by === 'volunteer' ? 1 : (left?.[hour] ?? 0)
      if (tasksOf(choices, columns) > room) rows.push({ columns, max: room })
    }
    if (arc.by === 'service') continue
    const most = volunteers.get(arc.helper)?.days[task.on] ?? 0
    if (tasksOf(choices, mine) > most) rows.push({ columns: mine, max: most })
    rows.push(...waysBetween(choices, mine))
  }
  return rows
}

/** Of what ends at an hour at one place and begins at that hour at another, one at most. */
const waysBetween = (choices: Choice[], mine: number[]): Row[] => {
  const places = new Set(mine.map((column) => choices[column]?.task.place))
  if (places.size === 1) return []
  const rows: Row[] = []
  for (let hour = 1; hour < 24; hour++)
    for (const place of places) {
      const of = (is: (choice: Choice) => boolean) => mine.filter((column) => is(choices[column] as Choice))
      const ending = of(({ task, arc, slots }) => arc.hour + slots === hour && task.place === place)
      const beginning = of(({ task, arc }) => arc.hour === hour && task.place !== place)
      if (ending.length > 0 && beginning.length > 0) rows.push({ columns: [...ending, ...beginning], max: 1 })
    }
  return rows
}

const tasksOf = (choices: Choice[], columns: number[]): number =>
  new Set(columns.map((column) => choices[column]?.task.id)).size

/** Positions of each group, by a key; null belongs to none. */
const groups = <T, K>(list: readonly T[], keyOf: (one: T) => K | null): Map<K, number[]> => {
  const map = new Map<K, number[]>()
  for (const [at, one] of list.entries()) {
    const key = keyOf(one)
    if (key === null) continue
    const group = map.get(key)
    if (group) group.push(at)
    else map.set(key, [at])
  }
  return map
}
