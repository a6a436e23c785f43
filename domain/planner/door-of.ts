import type { HouseholdPlanDoc } from '../../types/plan'
import type { Door } from '../../types/planner'
import type { ReasonCode } from '../../types/reasons'
import type { Day } from '../../types/schema'
import type { Flat } from '../../types/stairwell'
import type { TallyDoc } from '../../types/tally'
import { beijingDay } from '../consent/beijing-day'
import { tenantOnly } from '../consent/flat-state'
import { worstState } from '../promise/answered-plan'
import { isCounted } from '../visit/cap'
import { barredBy } from './barred'
import { obstacleOf } from './obstacle'

/** Reasons a household gave in a round. Those of an earlier one were given to other words: they say nothing of this one. */
export const reasonsOfRound = (
  { roundId, reasons }: Pick<NonNullable<HouseholdPlanDoc['answer']>, 'roundId' | 'reasons'>,
  asking: string,
): ReasonCode[] => (roundId === asking ? reasons : [])

/** Of a household's plan what the planner looks at. */
export type DoorPlan = Pick<
  HouseholdPlanDoc,
  'answer' | 'recent' | 'lastVisit' | 'pausedUntil' | 'diagnosis' | 'contactName'
>
export type DoorKnown = {
  /** Null: nothing was ever done for it. */
  plan: DoorPlan | null
  /** Promises to it that were taken on and are not confirmed yet. */
  promises: number
  /** First day on which it may be asked again, where it put its answer off. */
  askAgainOn: Day | null
}
export const NOTHING_KNOWN: DoorKnown = { plan: null, promises: 0, askAgainOn: null }

const NO_PLAN: DoorPlan = {
  answer: null,
  recent: [],
  lastVisit: null,
  pausedUntil: null,
  diagnosis: null,
  contactName: '',
}

/**
 * One household as a door to be won; null: it has agreed on all that is asked of it, or is asked nothing. `paidSince`: visits since are paid for by the plan that is worked by; null: none are.
 */
export const doorOf = (
  tally: TallyDoc,
  flat: Pick<Flat, 'flatId' | 'room' | 'floor' | 'position'>,
  known: DoorKnown,
  { paidSince, now }: { paidSince: Date | null; now: Date },
): Door | null => {
  const { flatId, room, floor, position } = flat
  const asked = tally.flats[flatId]
  const state = asked ? worstState(tally, flatId) : 'agreed'
  if (!asked || state === 'agreed') return null
  const plan = known.plan ?? NO_PLAN
  const { answer, recent, lastVisit, diagnosis, contactName } = plan
  const reasons = answer ? reasonsOfRound(answer, tally.roundId) : []
  const days = [...recent.map(({ at }) => at), ...(lastVisit && isCounted(lastVisit.how) ? [lastVisit.at] : [])]
  return {
    ...{ flatId, room, floor, position, state },
    obstacle: obstacleOf({
      ...{ state, reasons, lastVisit, now, promises: known.promises },
      tenantOnly: tenantOnly(asked),
      kinds: diagnosis?.kinds ?? null,
      answeredAt: answer?.at ?? null,
    }),
    reasons,
    attempts: recent.length,
    made: paidSince === null ? 0 : recent.filter(({ at }) => at > paidSince).length,
    lastVisitOn: days.length > 0 ? beijingDay(new Date(Math.max(...days.map(Number)))) : null,
    promises: known.promises,
    contactName,
    barred: barredBy(plan, known.askAgainOn, beijingDay(now)),
  }
}
