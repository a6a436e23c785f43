import type { PlanItemView, PlanMoveKind } from '@chuanmen/types/plan-actions'
import { useRef, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../../form/to-first-error'
import { happenedSince } from '../item-words'
import { moveTexts } from '../move-texts'
import { type HouseholdPage, planReads } from '../use-household'
import { blankForm, formErrors, type ItemForm, moveOf } from './item-form'

/** One move of one item being made. Whoever else moved it meanwhile is shown, and it is sent again as it was typed, on what is there now. */
export function useItemMove(page: HouseholdPage, item: PlanItemView, kind: PlanMoveKind) {
  const { flat, plan, stop } = page
  const key = `item-move:${flat.flatId}:${item.itemId}:${kind}`
  const [seen] = useState(item)
  const draft = useDraft<ItemForm>(key, blankForm(item, Date.now()))
  const move = useMutate('plan.move', [...planReads, 'help.board'], key)
  const [wasTried, setTried] = useState(false)
  /** What of the item had been seen when it was last sent: a lost answer is asked for again with the same. */
  const sentRev = useRef(item.rev)
  const form = draft.value
  const errors = formErrors(kind, form, item, Date.now())

  const submit = async () => {
    setTried(true)
    if (Object.keys(errors).length > 0) return toFirstError()
    if (!move.failure?.canRetry) sentRev.current = item.rev
    const done = await move.run({ ...flat, itemId: item.itemId, rev: sentRev.current, move: moveOf(kind, form) })
    if (!done) return plan.again()
    draft.clear()
    toast(moveTexts[kind].done)
    stop()
  }
  return {
    form,
    change: draft.change,
    errors: wasTried ? errors : {},
    submit,
    happened: item.rev === seen.rev ? null : happenedSince(seen, item, Date.now()),
    mayStill: item.moves.includes(kind),
    isBusy: move.isBusy,
    // Once what changed stands there, its refusal says nothing more.
    failure: move.failure?.code === 'item_changed' && item.rev !== sentRev.current ? null : move.failure,
  }
}
export type ItemMove = ReturnType<typeof useItemMove>
