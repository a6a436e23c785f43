import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { startsOf } from '../../domain/slots/starts'
import { absentAt, hasRoom, leftOver, take, whomToAsk } from '../../domain/slots/whom-to-ask'
import type { SlotPlan, SlotProblem } from '../../types/works'
import type { Answer, Model } from './run-model.cjs'
import { slotModel } from './slot-model'

/** Loading the solver, and what it takes to notice that its time is over. */
const GRACE_SECONDS = 5
export type Run = (model: Model, seconds: number) => Promise<Answer>

/**
 * A start for as many risers as possible, then as few households moved as possible, then as early as possible; the rest with their reason
 * and whom to ask. Not proven within `seconds`: the best found, with its gap. Throws when the solver itself fails or hangs.
 */
export const solveSlots = async (
  problem: SlotProblem,
  { seconds, run = inWorker }: { seconds: number; run?: Run },
): Promise<SlotPlan> => {
  const { choices, model } = slotModel(problem)
  const { chosen, ...found } = await run(model, seconds)
  const startOf = new Map(chosen.map((column) => [choices[column]?.riser, choices[column]?.start]))
  const starts: SlotPlan['starts'] = []
  for (const [at, riser] of problem.risers.entries()) {
    const start = riser.isFixed ? riser.current : startOf.get(at)
    if (start !== undefined && start !== null) starts.push(placedAt(riser, start))
  }
  return { ...found, ...withLeftRoom(problem, starts) }
}

const placedAt = ({ worksId, current }: SlotProblem['risers'][number], start: number): SlotPlan['starts'][number] => ({
  worksId,
  start,
  isMoved: current !== null && current !== start,
})

/** A solver that ran out of time may have overlooked room that is plainly there: it is taken, earliest first. The others get their reason. */
const withLeftRoom = (problem: SlotProblem, found: SlotPlan['starts']): Pick<SlotPlan, 'starts' | 'unplaced'> => {
  const starts = [...found]
  const placed = new Set(found.map(({ worksId }) => worksId))
  const left = leftOver(problem, found)
  const remaining: SlotProblem['risers'] = []
  for (const riser of problem.risers.filter(({ worksId }) => !placed.has(worksId))) {
    const suits = (at: number) => hasRoom(left, riser, at) && absentAt(problem, riser, at).length === 0
    const start = startsOf(problem, riser).find(suits)
    if (start === undefined) {
      remaining.push(riser)
      continue
    }
    starts.push(placedAt(riser, start))
    take(left, riser, start)
  }
  return { starts, unplaced: remaining.map((riser) => whomToAsk(problem, riser, left)) }
}

/** HiGHS blocks its thread: it gets one of its own, which ends with it, and with it all its memory. */
export const inWorker: Run = (model, seconds) => {
  const worker = new Worker(join(__dirname, 'run-model.cjs'), { workerData: { isSolver: true, model, seconds } })
  return new Promise<Answer>((resolve, reject) => {
    const overdue = setTimeout(
      () => reject(new Error(`the solver did not answer in ${seconds + GRACE_SECONDS} s`)),
      (seconds + GRACE_SECONDS) * 1000,
    )
    worker.once('message', (answer: Answer) => resolve(answer))
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(overdue)
      reject(new Error(`the solver ended with code ${code}`))
    })
  }).finally(() => worker.terminate())
}
