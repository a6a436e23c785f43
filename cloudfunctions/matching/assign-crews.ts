import { type Crews, crewHalfDays } from '../../domain/slots/crew-half-days'
import { shareCrews } from '../../domain/slots/share-crews'
import { CREW_SECONDS } from '../../types/limits'
import type { PlanDoc, SlotPlan, SlotProblem } from '../../types/works'
import type { Model, Row } from './run-model.cjs'
import { inWorker, type Run } from './solve-slots'

/** A choice: this riser by that crew. */
type Choice = { worksId: string; crewId: string; halfDays: number[]; isItsOwn: boolean }
type Given = PlanDoc['crewIds']

/**
 * Which crew does which of the placed risers. Those that may not move keep their crew. As many of the others as possible get one crew from
 * beginning to end, the one they had where that costs nobody a crew; who gets null needs a handover: somebody is free at each half-day, nobody at
 * all of them. The solver is asked only when sharing out one by one leaves somebody without; crews are alike, and alike is what it is slow at.
 */
export const assignCrews = async (
  problem: SlotProblem,
  starts: SlotPlan['starts'],
  crews: Crews,
  run: Run = inWorker,
): Promise<Given> => {
  let best = shareCrews(problem, starts, crews, { keepsOwn: true })
  if (without(best) === 0) return best
  const other = shareCrews(problem, starts, crews, { keepsOwn: false })
  if (without(other) < without(best)) best = other
  if (without(best) === 0) return best
  return solved(choicesOf(problem, starts, crews), best, run)
}

const without = (given: Given): number => Object.values(given).filter((crewId) => crewId === null).length

const choicesOf = (problem: SlotProblem, starts: SlotPlan['starts'], crews: Crews): Choice[] => {
  const { taken, free } = crewHalfDays(problem, starts, crews)
  return free.flatMap(({ worksId, halfDays }) =>
    crews.crewIds
      .filter((crewId) => halfDays.every((at) => !taken.get(crewId)?.has(at)))
      .map((crewId) => ({ worksId, crewId, halfDays, isItsOwn: crews.of[worksId] === crewId })),
  )
}

/** Never worse than what is known: the solver begins there. */
const solved = async (choices: Choice[], known: Given, run: Run): Promise<Given> => {
  const model: Model = {
    columns: choices.length,
    rows: [
      ...atMostOne(choices.map(({ worksId }) => [worksId])),
      ...atMostOne(choices.map(({ crewId, halfDays }) => halfDays.map((at) => `${crewId} ${at}`))),
    ],
    // One more riser with a crew of its own is worth more than all that keep the crew they had.
    aims: [
      {
        sense: 'maximize',
        costs: choices.map(({ isItsOwn }) => choices.length + (isItsOwn ? 1 : 0)),
        keep: [],
      },
    ],
    known: choices.flatMap(({ worksId, crewId }, column) => (known[worksId] === crewId ? [column] : [])),
  }
  const { chosen } = await run(model, CREW_SECONDS)
  const given: Given = Object.fromEntries(Object.keys(known).map((worksId) => [worksId, null]))
  for (const column of chosen) {
    const choice = choices[column]
    if (choice) given[choice.worksId] = choice.crewId
  }
  return given
}

/** One row for each key that several columns name. */
const atMostOne = (keys: string[][]): Row[] => {
  const columnsOf = new Map<string, number[]>()
  for (const [column, named] of keys.entries()) {
    for (const key of named) {
      const columns = columnsOf.get(key)
      if (columns) columns.push(column)
      else columnsOf.set(key, [column])
    }
  }
  return [...columnsOf.values()].filter(({ length }) => length > 1).map((columns) => ({ columns, max: 1 }))
}
