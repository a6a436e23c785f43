import type { SlotPlan, SlotProblem } from '../../types/works'

export type PlanFault = {
  /** `count`: a riser that is in the plan not once. `ask` and `why`: what is said of a riser without a start is not so. */
  what: 'count' | 'window' | 'fixed' | 'moved' | 'absent' | 'crew' | 'flat' | 'why' | 'ask' | 'gap'
  worksId: string
  detail: string
}

/**
 * Whether a plan is what it says, by going through it half-day by half-day. Shares no code with the model that made it, so that a mistake
 * there is not repeated here. No faults: an empty list.
 */
export const checkPlan = (problem: SlotProblem, plan: SlotPlan): PlanFault[] => [
  ...counts(problem, plan),
  ...places(problem, plan),
  ...crews(problem, plan),
  ...flats(problem, plan),
  ...reasons(problem, plan),
  ...(plan.isProven && plan.gap !== 0 ? [fault('gap', '', `proven with a gap of ${plan.gap}`)] : []),
]

const fault = (what: PlanFault['what'], worksId: string, detail: string): PlanFault => ({ what, worksId, detail })
type Riser = SlotProblem['risers'][number]

/** Every riser once, and nothing else. */
const counts = ({ risers }: SlotProblem, { starts, unplaced }: SlotPlan): PlanFault[] => {
  const named = [...starts, ...unplaced].map(({ worksId }) => worksId)
  const all = new Set([...risers.map(({ worksId }) => worksId), ...named])
  return [...all].flatMap((worksId) => {
    const times = named.filter((name) => name === worksId).length
    const isKnown = risers.some((riser) => riser.worksId === worksId)
    return times === 1 && isKnown ? [] : fault('count', worksId, isKnown ? `${times} times` : 'unknown')
  })
}

const placed = ({ risers }: SlotProblem, { starts }: SlotPlan): { riser: Riser; start: number; isMoved: boolean }[] =>
  starts.flatMap(({ worksId, start, isMoved }) => {
    const riser = risers.find((one) => one.worksId === worksId)
    return riser ? { riser, start, isMoved } : []
  })

const covers = (riser: Riser, start: number, at: number): boolean => start <= at && at < start + riser.length

/** Inside the days, everybody there, the fixed where they were, and moved said of those that moved. */
const places = (problem: SlotProblem, plan: SlotPlan): PlanFault[] => {
  const faults: PlanFault[] = []
  for (const { riser, start, isMoved } of placed(problem, plan)) {
    const { worksId } = riser
    if (isMoved !== (riser.current !== null && riser.current !== start))
      faults.push(fault('moved', worksId, `${isMoved}`))
    if (!Number.isInteger(start) || start < 0 || start + riser.length > problem.halfDays.length)
      faults.push(fault('window', worksId, `starts at ${start}`))
    if (riser.isFixed) {
      if (start !== riser.current) faults.push(fault('fixed', worksId, `at ${start} instead of ${riser.current}`))
      continue
    }
    const { first, last } = riser.mayUse ?? { first: 0, last: problem.halfDays.length - 1 }
    if (start < first || start + riser.length - 1 > last) faults.push(fault('window', worksId, `starts at ${start}`))
    for (const flatId of riser.flatIds)
      for (let at = start; at < start + riser.length; at++)
        if (problem.canBeThere[flatId]?.[at] !== true) faults.push(fault('absent', worksId, `${flatId} at ${at}`))
  }
  for (const { worksId } of plan.unplaced)
    if (problem.risers.some((riser) => riser.worksId === worksId && riser.isFixed))
      faults.push(fault('fixed', worksId, 'has no start'))
  return faults
}

/** Never more risers at work than crews; what was fixed before may exceed them, nothing is added to it. */
const crews = (problem: SlotProblem, plan: SlotPlan): PlanFault[] => {
  const all = placed(problem, plan)
  return problem.halfDays.flatMap((_, at) => {
    const here = all.filter(({ riser, start }) => covers(riser, start, at))
    const isTooMany = here.length > (problem.capacity[at] ?? 0)
    return isTooMany && here.some(({ riser }) => !riser.isFixed) ? fault('crew', '', `${here.length} at ${at}`) : []
  })
}

/** Two crews are never in one flat at once; two fixed before may be. */
const flats = (problem: SlotProblem, plan: SlotPlan): PlanFault[] => {
  const all = placed(problem, plan)
  return all.flatMap((one, nth) =>
    all.slice(nth + 1).flatMap((other) => {
      if (one.riser.isFixed && other.riser.isFixed) return []
      const shared = one.riser.flatIds.find((flatId) => other.riser.flatIds.includes(flatId))
      const isTogether = problem.halfDays.some(
        (_, at) => covers(one.riser, one.start, at) && covers(other.riser, other.start, at),
      )
      return shared !== undefined && isTogether ? fault('flat', one.riser.worksId, shared) : []
    }),
  )
}

/** Tries every start of a riser that was left over: whether the reason is true, and nobody is asked in vain or too many. */
const reasons = (problem: SlotProblem, plan: SlotPlan): PlanFault[] => {
  const others = placed(problem, plan)
  return plan.unplaced.flatMap(({ worksId, why, start, ask }) => {
    const riser = problem.risers.find((one) => one.worksId === worksId)
    if (!riser || riser.isFixed) return []
    const tries = triesOf(problem, riser, others)
    const isEverybodyThere = tries.some(({ absent }) => absent.length === 0)
    const open = tries.filter(({ isOpen }) => isOpen)
    const fewest = Math.min(...open.map(({ absent }) => absent.length))
    const earliest = open.find(({ absent }) => absent.length === fewest)
    const faults: PlanFault[] = []
    if ((why === 'noCrew') !== isEverybodyThere) faults.push(fault('why', worksId, why))
    if (fewest === 0) faults.push(fault('why', worksId, `could start at ${earliest?.start}`))
    if (start !== (earliest?.start ?? null)) faults.push(fault('ask', worksId, `at ${start}, not ${earliest?.start}`))
    if ([...ask].sort().join() !== [...(earliest?.absent ?? [])].sort().join())
      faults.push(fault('ask', worksId, `asks ${ask.join()}, not ${earliest?.absent.join()}`))
    return faults
  })
}

type Try = { start: number; absent: string[]; isOpen: boolean }

const triesOf = (problem: SlotProblem, riser: Riser, others: { riser: Riser; start: number }[]): Try[] => {
  const { first, last } = riser.mayUse ?? { first: 0, last: problem.halfDays.length - 1 }
  const tries: Try[] = []
  for (let start = 0; start + riser.length <= problem.halfDays.length; start++) {
    if (start < first || start + riser.length - 1 > last) continue
    const span = problem.halfDays.map((_, at) => at).filter((at) => covers(riser, start, at))
    tries.push({
      start,
      absent: [...new Set(riser.flatIds)].filter((flatId) => span.some((at) => !problem.canBeThere[flatId]?.[at])),
      isOpen: span.every((at) => {
        const here = others.filter((other) => covers(other.riser, other.start, at))
        const isShared = here.some((other) => other.riser.flatIds.some((flatId) => riser.flatIds.includes(flatId)))
        return here.length < (problem.capacity[at] ?? 0) && !isShared
      }),
    })
  }
  return tries
}
