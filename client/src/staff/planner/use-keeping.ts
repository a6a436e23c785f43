import type { EstatePlan } from '@chuanmen/domain/planner/estate-plan'
import type { PlannerView, StairwellDoors } from '@chuanmen/types/planner'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { isKeptPlan, keptOf, lacksOf, waitingIn } from './planner-draft'
import type { KeptByOthers } from './planner-model'
import type { useChoice } from './use-choice'

type Keeping = {
  estateId: string
  view: PlannerView | undefined
  stairwells: readonly StairwellDoors[]
  /** Undefined while a changed choice is worked out. */
  plan: EstatePlan | undefined
  choice: ReturnType<typeof useChoice>
  /** The newest kept plan is asked for. */
  again: () => void
}

/** 「就按这份去敲」: keeps the plan that is shown. What a colleague kept meanwhile is shown first; the next press replaces it, with eyes open. */
export function useKeeping({ estateId, view, stairwells, plan, choice, again }: Keeping) {
  const keeping = useMutate('planner.keep', ['planner.open'])
  const lacks = lacksOf(plan, choice.choice)
  const kept = view?.plan
  const isBehind = choice.isBehind && kept
  const keptByOthers: KeptByOthers | null = isBehind ? { byName: kept.byName, at: kept.at } : null
  const wasChanged = keeping.failure?.code === 'door_plan_changed'
  return {
    isKeeping: keeping.isBusy,
    // Shown as what the colleague kept, once that is here.
    keepFailure: wasChanged && keptByOthers ? null : keeping.failure,
    keepLacks: lacks,
    keptByOthers,
    isKept: plan !== undefined && isKeptPlan(kept, plan, choice.choice),
    forget: keeping.reset,
    keep: async () => {
      if (!plan || !view || lacks) return
      const { rev } = view
      if (await keeping.run({ estateId, rev, ...keptOf(plan, choice.choice, waitingIn(stairwells)) })) {
        choice.reset()
        toast('定好了，就按这份去敲')
        return
      }
      // One's own stays one's own while the colleague's comes in: it is changed from what was seen.
      choice.change((mine) => mine, rev)
      again()
    },
  }
}
