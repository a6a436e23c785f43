import { droppedOf } from '@chuanmen/domain/planner/dropped'
import type { DroppedDoor } from '@chuanmen/domain/planner/estate-plan'
import { pricesOf } from '@chuanmen/domain/planner/plan-prices'
import type { PlannerSession } from '@chuanmen/domain/planner/planner-session'
import { useEffect, useState } from 'react'

type Known = { of: PlannerSession; prices: ReadonlyMap<string, number>; dropped: readonly DroppedDoor[] }
const NONE: readonly DroppedDoor[] = []

/** What the plan loses without each of its doors, and why doors of the kept plan are not in it: worked out once the plan itself is drawn. Until then no price, and the reasons of the plan before. */
export function useAftersums(session: PlannerSession | undefined) {
  const [known, setKnown] = useState<Known>()
  useEffect(() => {
    if (!session) return
    const timer = setTimeout(() => setKnown({ of: session, prices: pricesOf(session), dropped: droppedOf(session) }), 0)
    return () => clearTimeout(timer)
  }, [session])
  const isCurrent = known !== undefined && known.of === session
  return { prices: isCurrent ? known.prices : undefined, dropped: session && known ? known.dropped : NONE }
}
