import { checkCrews } from '../../domain/slots/check-crews'
import { checkPlan } from '../../domain/slots/check-plan'
import { problemOf } from '../../domain/slots/problem-of'
import { timesSaid } from '../../domain/slots/times-said'
import { slotOf } from '../../domain/works/slot-of'
import { SOLVER_SECONDS } from '../../types/limits'
import type { PlanDoc } from '../../types/works'
import { command, type Store } from '../platform/store'
import { calendarOf } from '../platform/works'
import { assignCrews } from './assign-crews'
import { solveSlots } from './solve-slots'

const SAID = { flatId: true, home: true, blackouts: true, key: true, at: true, rev: true } as const

type Found = Pick<PlanDoc, 'halfDays' | 'asked' | 'plan' | 'crewIds' | 'revs' | 'said'>

/**
 * What the solver proposes for the estate as it stands: read, put to the solver, and gone through once more by rules that share no code with it.
 * Throws when what came out is not lawful: such a plan is shown to nobody.
 */
export const solvePlan = async (store: Store, { estateId, freeWorksIds }: PlanDoc, now: Date): Promise<Found> => {
  const [all, stored] = await Promise.all([
    store.works.all({ estateId, state: command.neq('finished') }),
    store.calendars.get(estateId),
  ])
  const availability = await store.availability.among([...new Set(all.flatMap((work) => work.flatIds))], SAID)
  const calendar = calendarOf(estateId, stored)
  const problem = problemOf(all, availability, calendar, now, new Set(freeWorksIds))
  const plan = await solveSlots(problem, { seconds: SOLVER_SECONDS })
  const crews = {
    crewIds: calendar.crews.map(({ crewId }) => crewId),
    of: Object.fromEntries(all.map(({ _id, crewId }) => [_id, crewId])),
  }
  const crewIds = await assignCrews(problem, plan.starts, crews)
  const faults = [...checkPlan(problem, plan), ...checkCrews(problem, plan.starts, crews, crewIds)]
  if (faults.length > 0) throw new Error(`a plan with faults: ${JSON.stringify(faults.slice(0, 5))}`)

  const works = new Map(all.map((work) => [work._id, work]))
  const times = new Map(availability.map(({ flatId, rev }) => [flatId, rev]))
  const free = problem.risers.filter(({ isFixed }) => !isFixed)
  const byWorks = <T>(of: (riser: (typeof free)[number]) => T): Record<string, T> =>
    Object.fromEntries(free.map((riser) => [riser.worksId, of(riser)]))
  const asked = byWorks(({ worksId, length }) => ({
    length,
    before: slotOf(works.get(worksId)?.stages ?? [])[0] ?? null,
  }))
  return {
    halfDays: problem.halfDays,
    asked,
    plan: { ...plan, starts: plan.starts.filter(({ worksId }) => worksId in asked) },
    crewIds,
    revs: byWorks(({ worksId }) => works.get(worksId)?.rev ?? 0),
    said: byWorks(({ flatIds }) => timesSaid(flatIds, times)),
  }
}
