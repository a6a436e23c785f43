import type { PlanItemView, PlanMoveKind } from '@chuanmen/types/plan-actions'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { go, param } from '@/lib/navigate'
import type { NextStep } from './next-step'

/** What is asked above the page. An item is named by its id: the newest of it is shown. */
export type Asking =
  | { what: 'move'; itemId: string; kind: PlanMoveKind }
  | { what: 'more'; itemId: string }
  | { what: 'add' }
  | { what: 'kinds' }
  | { what: 'contact' }

/** Reads that are stale once something of a household's plan has changed. */
export const planReads = [
  'plan.view',
  'plan.figures',
  'portfolio.today',
  'portfolio.view',
  'portfolio.organisation',
] as const

/** One household: what is done for it, and what is being asked right now. */
export function useHousehold() {
  const { params } = useRouter()
  const flat = { stairwellId: param(params, 'stairwellId'), flatId: param(params, 'flatId') }
  const plan = useAction('plan.view', flat, { of: [flat.stairwellId, flat.flatId] })
  const [asking, setAsking] = useState<Asking | null>(null)
  return {
    flat,
    /** An item that the way here names: from today's list. */
    askedItem: param(params, 'itemId'),
    plan,
    asking,
    ask: setAsking,
    stop: () => setAsking(null),
    open: (path: string) => void go(path, flat),
    /** The next step of an item: a dialog here, or the page where it goes on. */
    step: (item: PlanItemView, next: NextStep) => {
      if (next.to === 'move') setAsking({ what: 'move', itemId: item.itemId, kind: next.kind })
      else if (next.to === 'help') void go('/staff/help-task/index', { task: next.taskId })
      else if (next.to === 'talk') void go('/staff/talk/index', { talkId: item.talkId ?? '' })
      else void go('/staff/talk/index', { ...flat, itemId: item.itemId })
    },
  }
}
export type HouseholdPage = ReturnType<typeof useHousehold>
