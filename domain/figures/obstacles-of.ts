import type { Obstacle } from '../../types/door-words'
import type { TrendHousehold } from '../../types/figures'
import { type DoorPlan, reasonsOfRound } from '../planner/door-of'
import { obstacleOf } from '../planner/obstacle'

/** Of a household's plan what its obstacle depends on. */
export type ObstaclePlan = Pick<DoorPlan, 'answer' | 'diagnosis' | 'lastVisit'>

/** What stands in the way of each household that has not agreed, as the planner sees it (`domain/planner/obstacle`), by flat. `promises`: taken on and not confirmed yet, by flat. */
export const obstaclesOf = (
  households: Readonly<Record<string, TrendHousehold>>,
  {
    plans,
    promises,
    roundId,
    now,
  }: { plans: ReadonlyMap<string, ObstaclePlan>; promises: ReadonlyMap<string, number>; roundId: string; now: Date },
): Map<string, Obstacle> =>
  new Map(
    Object.entries(households).flatMap(([flatId, { states, tenantOnly }]): [string, Obstacle][] => {
      const state = states.at(-1)?.state ?? 'pending'
      if (state === 'agreed') return []
      const { answer, diagnosis, lastVisit } = plans.get(flatId) ?? NOTHING
      return [
        [
          flatId,
          obstacleOf({
            ...{ state, tenantOnly, lastVisit, now },
            reasons: answer ? reasonsOfRound(answer, roundId) : [],
            kinds: diagnosis?.kinds ?? null,
            promises: promises.get(flatId) ?? 0,
            answeredAt: answer?.at ?? null,
          }),
        ],
      ]
    }),
  )

const NOTHING: ObstaclePlan = { answer: null, diagnosis: null, lastVisit: null }
