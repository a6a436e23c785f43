import { barredWords } from './barred-words'
import { bestAt, withFrontier } from './estate-curve'
import type { DroppedDoor, EstatePlan } from './estate-plan'
import { frontierOf } from './frontier'
import { paidOf } from './plan-curve'
import { planEstate } from './plan-estate'
import type { PlannerSession } from './planner-session'
import { findDoor, placeOf } from './session-doors'
import { pipesOf } from './value-scale'

/** Doors whose loss is worked out one by one; of more the words are short. */
const EXACT_MAX = 20
/** Rooms named as what is knocked on instead. */
const NAMED = 2

/**
 * Doors of the kept plan that are not in this one, in the kept order, each with why: it agreed, may not be visited now, was left out by hand, waits with somebody who cannot be won now, is worked out
 * elsewhere, or the same visits do more at other doors. None vanishes without a word. Only of a settled session.
 */
export function droppedOf(session: PlannerSession): DroppedDoor[] {
  const plan = planEstate(session)
  const planned = new Set(plan.doors.map(({ door }) => door.flatId))
  const gone = (session.kept?.doors ?? []).filter(({ flatId }) => !planned.has(flatId))
  return gone.map(({ stairwellId, flatId }, index) => {
    const at = session.leaves.findIndex(({ stairwell }) => stairwell.stairwellId === stairwellId)
    const leaf = session.leaves[at]
    const place = leaf ? placeOf(leaf, at) : { at: session.leaves.length, stairwellId, building: '', unit: '' }
    const found = findDoor(session, flatId)
    const words = found
      ? whyLeft(session, plan, found, index < EXACT_MAX)
      : leaf
        ? '已经同意，没有管在等它'
        : '这个楼门不在这一轮里了'
    const room = found?.door.room ?? session.kept?.rooms?.[flatId] ?? ''
    return { ...place, flatId, room, door: found?.door ?? null, words }
  })
}

type Found = NonNullable<ReturnType<typeof findDoor>>

function whyLeft(session: PlannerSession, plan: EstatePlan, found: Found, isExact: boolean): string {
  const { leaf, index, door } = found
  const odds = leaf.puzzle.odds[index]
  if (door.barred) return barredWords(door.barred)
  if (session.whatIf.excludes.includes(door.flatId)) return '手工去掉了'
  if (leaf.frontier === null) return '这个楼门太复杂，正在另算'
  const risers = leaf.stairwell.risers.filter(({ doors }) => doors.includes(index))
  if (risers.length === 0) return '它的管都成了，没有管在等它'
  const stuck = blockers(found, risers)
  if (stuck.length > 0) return `同一根管的 ${stuck.join('、')} 现在不能去，单去它打不通`
  const free = session.budget - paidOf(session)
  if (odds && odds.visits > free) return `这次的趟数不够去这一户，要 ${odds.visits} 趟`
  return isExact ? whatIsGained(session, plan, found, free) : '同样的趟数，别的门成得更多'
}

/** Rooms that cannot be won now and without which none of a door's pipes completes; none where one of them still may. */
function blockers({ leaf: { puzzle, stairwell } }: Found, risers: readonly { doors: number[] }[]): string[] {
  const stuck = risers.map(({ doors }) => doors.filter((door) => !puzzle.odds[door]?.canBeWon))
  if (stuck.some((doors) => doors.length === 0)) return []
  return [...new Set(stuck.flat())].map((door) => stairwell.doors[door]?.room ?? '')
}

/** Against the best plan that knocks on it all the same, for as many visits. */
function whatIsGained({ curve, kept, scale }: PlannerSession, plan: EstatePlan, found: Found, free: number): string {
  const { at, leaf, index } = found
  const { problem, odds } = leaf.puzzle
  const instead = insteadWords(plan, new Set(kept?.doors.map(({ flatId }) => flatId)))
  const frontier = frontierOf({ ...problem, costs: problem.costs.map((cost, one) => (one === index ? 0 : cost)) })
  if (!curve || !frontier) return `同样的趟数${instead}，成得更多`
  const now = pipesOf(bestAt(curve, free).value, scale)
  const withIt = pipesOf(bestAt(withFrontier(curve, at, frontier), free - (odds[index]?.visits ?? 0)).value, scale)
  return `同样的趟数${instead}，${gainWords(now - withIt)}`
}

function gainWords(pipes: number): string {
  const tenths = Math.round(pipes * 10) / 10
  if (tenths > 0) return `能多成 ${tenths} 串`
  return pipes > 0 ? '能多成一点点' : '成得一样多'
}

function insteadWords({ doors }: EstatePlan, kept: ReadonlySet<string>): string {
  const fresh = doors.filter(({ door }) => !kept.has(door.flatId))
  if (fresh.length === 0) return '用在别的门'
  const names = fresh.slice(0, NAMED).map(({ building, unit, door }) => `${building}${unit}${door.room}`)
  return `改敲 ${names.join('、')}${fresh.length > NAMED ? ` 等 ${fresh.length} 户` : ''}`
}
