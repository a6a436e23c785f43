import { calibrate } from '../domain/planner/calibrate'
import { caseOf } from '../domain/planner/case-of'
import { type CaseVisit, isWon, withCases } from '../domain/planner/count-cases'
import { DEFAULT_DOOR_TABLE as table } from '../domain/planner/default-table'
import { pipeId } from '../domain/planner/pipe-id'
import { planEstate } from '../domain/planner/plan-estate'
import {
  openSession,
  type PlannerSession,
  withBeliefs,
  withBudget,
  withKept,
  withStairwells,
} from '../domain/planner/planner-session'
import { nothingChanged } from '../domain/planner/what-if'
import { settled } from '../domain/planner/work-session'
import { instantAt } from '../domain/works/instant-at'
import type { PlannerGoal } from '../types/door-words'
import { CASE_DAYS } from '../types/limits'
import type { DoorCasesDoc, KeptDoorPlan } from '../types/planner'
import { dayOf, doorOfHome, doorsOfStairwell, mayKnock } from './campaign-doors'
import type { Home, Stairwell } from './campaign-estate'
import type { Campaigner } from './campaign-habits'
import { floorByFloor } from './campaign-habits'

/**
 * Works by our planner, as staff would (`isDaily`: who also look again each morning, with what the week has left): each Monday what came of visits is counted (as the night's work counts it), the best plan for the week's visits is made and kept; day by day its doors are knocked on
 * in walking order. Is nothing left of it that may be visited that day, it is made anew with what the week has left; does that buy no pipe, the doors of the next stop of the curve are begun; is there none,
 * whoever is next floor by floor. It believes the default table, and what it has seen.
 */
export const byPlanner = (goal: PlannerGoal, isDaily = false): Campaigner => {
  const visits: (CaseVisit & { home: Home; day: number })[] = []
  const visitsTo = new Map<Home, CaseVisit[]>()
  let homes = new Map<string, Home>()
  let cases: DoorCasesDoc['byObstacle'] = {}
  let counted = 0
  let session: PlannerSession | null = null
  let beliefs = { table, calibration: calibrate(table, cases), today: dayOf(0) }
  let begun = new Map<string, number>()
  let keptAt = Number.POSITIVE_INFINITY
  let todo: { flatId: string; visits: number }[] = []
  const fallback = floorByFloor()
  let lookedAt = -1

  const look = (estate: readonly Stairwell[], day: number, budget: number): PlannerSession => {
    const paidSince = (flatId: string) => begun.get(flatId) ?? keptAt
    const stairwells = estate.map((stairwell, index) => doorsOfStairwell(stairwell, index, day, paidSince))
    beliefs = { ...beliefs, today: dayOf(day) }
    const start = { beliefs, kept: null, whatIf: nothingChanged(goal), budget, stairwells }
    const now = session
      ? withBudget(withBeliefs(withStairwells(session, stairwells), beliefs), budget)
      : openSession(start)
    return settled(now)
  }
  /** `isKept`: it is the week's plan, and not what is left of it. */
  const plan = (estate: readonly Stairwell[], day: number, budget: number, isKept: boolean): void => {
    session = look(estate, day, budget)
    lookedAt = day
    let best = planEstate(session)
    if (best.doors.every(({ visits }) => visits === 0) && best.next)
      best = planEstate(withBudget(session, budget + best.next.visits))
    todo = best.doors.map(({ door, visits }) => ({ flatId: door.flatId, visits }))
    if (!isKept) return
    begun = new Map(todo.map(({ flatId }) => [flatId, begun.get(flatId) ?? Math.min(keptAt, day)]))
    keptAt = day
    const doors = best.doors.map(({ stairwellId, door, visits }) => ({ stairwellId, flatId: door.flatId, visits }))
    const pipeIds = best.pipes.map(({ stairwellId, riserId }) => pipeId(stairwellId, riserId))
    const kept: KeptDoorPlan = { goal, budget, doors, pipeIds, pins: [], excludes: [], costs: {} }
    session = withKept(session, kept)
  }
  const ahead = (estate: readonly Stairwell[], day: number): Home | null => {
    if (homes.size === 0)
      homes = new Map(estate.flatMap((stairwell) => stairwell.homes.map((home) => [home.flatId, home])))
    for (const one of todo) {
      const home = homes.get(one.flatId)
      if (one.visits > 0 && home && mayKnock(home, day)) return home
    }
    return null
  }
  return {
    week(estate, day, budget) {
      const due = visits.slice(counted).filter((one) => one.day <= day - CASE_DAYS - 1)
      cases = withCases(
        cases,
        due.map((one) => ({ door: one.door, isWon: isWon(one, visitsTo.get(one.home) ?? [], agreedOn(one.home)) })),
      )
      counted += due.length
      beliefs = { ...beliefs, calibration: calibrate(table, cases) }
      plan(estate, day, budget, true)
    },
    next(estate, day, left) {
      if (isDaily && day > lookedAt) plan(estate, day, left, false)
      const planned = ahead(estate, day)
      if (planned) return planned
      plan(estate, day, left, false)
      return ahead(estate, day) ?? fallback.next(estate, day, left)
    },
    made(home, day) {
      const at = instantAt(dayOf(day), '10:00')
      const door = caseOf(doorOfHome(home, day, Number.POSITIVE_INFINITY), { ...beliefs, today: dayOf(day) }, 'round')
      const visit = {
        _id: String(visits.length),
        flatId: home.flatId,
        stairwellId: '',
        at,
        receivedAt: at,
        door,
        home,
        day,
      }
      visits.push(visit)
      visitsTo.set(home, [...(visitsTo.get(home) ?? []), visit])
      const one = todo.find(({ flatId }) => flatId === home.flatId)
      if (one) one.visits--
    },
  }
}

const agreedOn = ({ signed }: Home): string | null => (signed === null ? null : dayOf(signed))
