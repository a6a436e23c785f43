import { startsOf } from '../../domain/slots/starts'
import { absentAt, hasRoom, leftOver } from '../../domain/slots/whom-to-ask'
import type { SlotProblem } from '../../types/works'
import type { Aim, Model, Row } from './run-model.cjs'

/** A choice the solver has: this riser starts there. */
type Choice = { riser: number; start: number }
export type SlotModel = { choices: Choice[]; model: Model }

/**
 * Time-indexed: one yes-or-no variable for each riser and start that suits all its households. At most one start a riser, no more risers
 * at work than crews, one crew in a flat at a time. What is fixed only takes away crews and flats. First as many risers as possible, then
 * the dates of as many households kept as were told, then as early as possible: the last only among the best of the others, for one sum
 * of all three would need weights further apart than the solver's tolerances.
 */
export const slotModel = (problem: SlotProblem): SlotModel => {
  const { risers } = problem
  const fixed = risers.flatMap((riser) =>
    riser.isFixed && riser.current !== null ? { worksId: riser.worksId, start: riser.current, isMoved: false } : [],
  )
  const left = leftOver(problem, fixed)
  const choices = risers.flatMap((riser, at) =>
    riser.isFixed
      ? []
      : startsOf(problem, riser)
          .filter((start) => hasRoom(left, riser, start) && absentAt(problem, riser, start).length === 0)
          .map((start) => ({ riser: at, start })),
  )
  const told = choices.map(({ riser, start }) =>
    risers[riser]?.current === start ? new Set(risers[riser]?.flatIds).size : 0,
  )
  return {
    choices,
    model: {
      columns: choices.length,
      rows: [...onceEach(choices), ...withinCrews(problem, choices, left.crews), ...oneCrewAFlat(problem, choices)],
      aims: aimsOf(choices, told),
    },
  }
}

/** While nobody was told a date yet, one sum will do: a riser is worth more than all delays together. */
const aimsOf = (choices: Choice[], told: number[]): Aim[] => {
  const households = sum(told)
  const starts = choices.map(({ start }) => start)
  if (households === 0) {
    const latest = new Map(choices.map(({ riser, start }) => [riser, start]))
    const allDelays = sum([...latest.values()])
    return [{ sense: 'maximize', costs: starts.map((start) => allDelays + 1 - start), keep: [] }]
  }
  const perRiser = 1 + households
  return [
    { sense: 'maximize', costs: told.map((kept) => perRiser + kept), keep: [choices.map(() => 1), told] },
    { sense: 'minimize', costs: starts, keep: [] },
  ]
}

const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0)

/** The columns of each group, by a key; groups of one column bind nothing beyond the column's own bounds. */
const groups = (keys: Iterable<[string, number]>): Map<string, number[]> => {
  const map = new Map<string, number[]>()
  for (const [key, column] of keys) {
    const columns = map.get(key)
    if (columns) columns.push(column)
    else map.set(key, [column])
  }
  return map
}

const onceEach = (choices: Choice[]): Row[] =>
  [...groups(choices.map(({ riser }, column) => [String(riser), column])).values()].map((columns) => ({
    columns,
    max: 1,
  }))

const withinCrews = (problem: SlotProblem, choices: Choice[], crews: number[]): Row[] => {
  const byHalfDay = groups(
    choices.flatMap((choice, column) => spanOf(problem, choice).map((at): [string, number] => [`${at}`, column])),
  )
  return [...byHalfDay].flatMap(([at, columns]) => {
    const max = crews[Number(at)] ?? 0
    const atMost = new Set(columns.map((column) => choices[column]?.riser)).size
    return atMost > max ? { columns, max } : []
  })
}

const spanOf = ({ risers }: SlotProblem, { riser, start }: Choice): number[] =>
  Array.from({ length: risers[riser]?.length ?? 0 }, (_, step) => start + step)

/** Flats of one column of the picture share the same risers: one row for all of them. */
const oneCrewAFlat = (problem: SlotProblem, choices: Choice[]): Row[] => {
  const inFlat = new Map<string, number[]>()
  for (const [at, { flatIds, isFixed }] of problem.risers.entries()) {
    if (isFixed) continue
    for (const flatId of new Set(flatIds)) inFlat.set(flatId, [...(inFlat.get(flatId) ?? []), at])
  }
  const together = new Map(
    [...inFlat.values()].filter((risers) => risers.length > 1).map((risers) => [risers.join(), risers]),
  )
  const columnsOf = groups(choices.map(({ riser }, column) => [String(riser), column]))
  return [...together.values()].flatMap((risers) => {
    const columns = risers.flatMap((riser) => columnsOf.get(String(riser)) ?? [])
    const byHalfDay = groups(
      columns.flatMap((column) =>
        spanOf(problem, choices[column] as Choice).map((at): [string, number] => [`${at}`, column]),
      ),
    )
    return [...byHalfDay.values()]
      .filter((list) => new Set(list.map((column) => choices[column]?.riser)).size > 1)
      .map((list) => ({ columns: list, max: 1 }))
  })
}
