import type { PlanView } from '@chuanmen/types/plan-actions'
import { kinds as allKinds, type Kind, kindWords } from '@chuanmen/types/plan-words'
import { useRef } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { type HouseholdPage, planReads } from './use-household'

/** Confirms kinds, or corrects what was proposed. Sent with what is on the page now; after a lost answer with what was then. */
export function useKinds(page: HouseholdPage, view: PlanView) {
  const confirm = useMutate('plan.confirmKinds', planReads)
  const sentRev = useRef(view.rev)
  return {
    isBusy: confirm.isBusy,
    // Once the newer plan stands there, its refusal says nothing more.
    failure: confirm.failure?.code === 'plan_changed' && view.rev !== sentRev.current ? null : confirm.failure,
    run: async (kinds: readonly Kind[], why: string) => {
      if (!confirm.failure?.canRetry) sentRev.current = view.rev
      const done = await confirm.run({ ...page.flat, rev: sentRev.current, kinds: inOrder(kinds), why })
      if (!done) {
        page.plan.again()
        return false
      }
      toast(done.raised > 0 ? `定好了，清单里多了 ${done.raised} 件` : '定好了')
      return true
    },
  }
}

export const inOrder = (kinds: readonly Kind[]): Kind[] => allKinds.filter((kind) => kinds.includes(kind))
export const sameKinds = (one: readonly Kind[], other: readonly Kind[]): boolean =>
  inOrder(one).join() === inOrder(other).join()
export const kindsWords = (kinds: readonly Kind[]): string =>
  kinds.length > 0
    ? inOrder(kinds)
        .map((kind) => kindWords[kind])
        .join('、')
    : '哪一类都不是'

type Stand = Pick<PlanView, 'diagnosis' | 'proposed' | 'visits' | 'items'>

/** What has changed of what kinds are decided from, since it was looked at. */
export function kindsHappened(seen: Stand, now: Stand): string {
  const { diagnosis } = now
  const proposed = now.proposed.map(({ kind }) => kind)
  const hasMoved = !sameKinds(
    seen.proposed.map(({ kind }) => kind),
    proposed,
  )
  return (
    [
      ...(diagnosis && diagnosis.at !== seen.diagnosis?.at
        ? [`${diagnosis.byName}定为：${kindsWords(diagnosis.kinds)}${diagnosis.why ? `（${diagnosis.why}）` : ''}`]
        : []),
      ...(hasMoved ? [`按新的情况看，像：${kindsWords(proposed)}`] : []),
    ].join('；') || '有同事动过这一户的清单或走访'
  )
}
