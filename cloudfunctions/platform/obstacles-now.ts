import { type ObstaclePlan, obstaclesOf } from '../../domain/figures/obstacles-of'
import type { Obstacle } from '../../types/door-words'
import type { TrendHousehold } from '../../types/figures'
import type { PromiseDoc } from '../../types/promise'
import type { Store } from './store'

const PLAN: Record<string, true> = {
  'answer.roundId': true,
  'answer.reasons': true,
  'answer.at': true,
  'diagnosis.kinds': true,
  'lastVisit.at': true,
  'lastVisit.outcome': true,
}

/** What stands in the way of the households of an estate that have not agreed in a round: their plans by id, and the estate's open promises. Nothing is read where all have. */
export const obstaclesNow = async (
  store: Store,
  { estateId, roundId }: { estateId: string; roundId: string },
  households: Readonly<Record<string, TrendHousehold>>,
  now: Date,
): Promise<Map<string, Obstacle>> => {
  const open = Object.entries(households).filter(([, { states }]) => states.at(-1)?.state !== 'agreed')
  if (open.length === 0) return new Map()
  const [plans, promises] = await Promise.all([
    store.householdPlans.among(
      open.map(([flatId]) => flatId),
      PLAN,
    ),
    store.promises.all({ estateId, isOpen: true }, { flatId: true, at: true }),
  ])
  return obstaclesOf(Object.fromEntries(open), {
    plans: new Map(plans.map(({ _id, ...plan }) => [_id, whole(plan)])),
    promises: takenOn(promises),
    roundId,
    now,
  })
}

/** What a read of a few fields left out of a plan without them. */
const whole = ({ answer, diagnosis, lastVisit }: ObstaclePlan): ObstaclePlan => ({
  answer: answer?.at ? answer : null,
  diagnosis: diagnosis?.kinds ? diagnosis : null,
  lastVisit: lastVisit?.at ? lastVisit : null,
})

/** Somebody answers for it, and its household has not confirmed it. */
const takenOn = (promises: readonly Pick<PromiseDoc, 'flatId' | 'at'>[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { flatId, at } of promises)
    if (at === 'promised' || at === 'kept') counts.set(flatId, (counts.get(flatId) ?? 0) + 1)
  return counts
}
