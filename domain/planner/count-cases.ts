import type { Obstacle } from '../../types/door-words'
import { CASE_DAYS } from '../../types/limits'
import type { DoorCasesDoc } from '../../types/planner'
import type { Day } from '../../types/schema'
import type { TallyDoc } from '../../types/tally'
import type { VisitDoc } from '../../types/visit'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { itemState, itemsAsked } from '../consent/item-state'

/** Of a visit what its outcome is counted from. */
export type CaseVisit = Required<Pick<VisitDoc, '_id' | 'flatId' | 'stairwellId' | 'at' | 'receivedAt' | 'door'>>

/**
 * The Beijing day on which a household had agreed on all that is asked of it, by its tally: the day of the last yes that counts; null: it has not, or not any more. Yeses it gave again to words that
 * changed (rule 34) count from the day they were given again.
 */
export const agreedOn = (tally: TallyDoc, flatId: string): Day | null => {
  const flat = tally.flats[flatId]
  const items = itemsAsked(tally, flatId)
  if (!flat || items.length === 0 || items.some((item) => itemState(tally, flatId, item) !== 'agreed')) return null
  const days = items.flatMap((item) =>
    Object.values(flat.answers[item] ?? {}).flatMap(({ state, on }) => (state === 'agreed' ? on : [])),
  )
  return days.sort().at(-1) ?? null
}

/**
 * Whether a visit won its household over: it agreed no later than `CASE_DAYS` after it, and no later visit of the round comes before that day's end. So one agreement is credited to one visit: the last
 * before it; earlier ones count as not won. A visit that found a door is before any agreement of its own day, since it would have found none after it.
 */
export const isWon = (
  visit: Pick<CaseVisit, '_id' | 'flatId' | 'at' | 'door'>,
  others: readonly Pick<CaseVisit, '_id' | 'flatId' | 'at' | 'door'>[],
  agreed: Day | null,
): boolean => {
  const on = beijingDay(visit.at)
  if (agreed === null || agreed < on || agreed > dayAfter(on, CASE_DAYS)) return false
  return !others.some(
    (other) =>
      other.flatId === visit.flatId &&
      other.door.roundId === visit.door.roundId &&
      (other.at > visit.at || (other.at.getTime() === visit.at.getTime() && other._id > visit._id)) &&
      beijingDay(other.at) <= agreed,
  )
}

/** What was counted, and these outcomes. */
export const withCases = (
  counted: DoorCasesDoc['byObstacle'],
  cases: readonly { door: CaseVisit['door']; isWon: boolean }[],
): DoorCasesDoc['byObstacle'] => {
  const sums = { ...counted }
  for (const { door, isWon: won } of cases) sums[door.obstacle as Obstacle] = plus(sums[door.obstacle], door, won)
  return sums
}

const plus = (
  { cases, believed, won, exposure } = { cases: 0, believed: 0, won: 0, exposure: 0 },
  { chance, weight }: CaseVisit['door'],
  isOne: boolean,
) => ({
  cases: cases + 1,
  believed: believed + chance,
  won: won + (isOne ? 1 : 0),
  exposure: exposure + weight,
})
