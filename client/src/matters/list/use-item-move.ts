import type { MattersView } from '@chuanmen/types/plan-actions'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Input } from '@/api/call'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'

type Move = Input<'plan.move'>['move']
type Item = Pick<MattersView['items'][number], 'itemId' | 'rev'>

/** A household's own move of one item: what is typed is kept until the server took it; if somebody was first, the item is looked at again and what was typed stays. */
export function useItemMove(
  { flatId, stairwellId }: MattersView,
  { itemId, rev }: Item,
  said: string,
  onDone: () => void,
) {
  const key = `matter:${itemId}`
  const client = useQueryClient()
  const draft = useDraft(key, { words: '' })
  const doing = useMutate('plan.move', ['plan.mine', 'me.home'], key)
  const isChanged = ['item_changed', 'item_state'].includes(doing.failure?.code ?? '')
  useEffect(() => {
    if (isChanged) void client.invalidateQueries({ queryKey: ['plan.mine'] })
  }, [isChanged, client])
  const run = async (move: Move) => {
    const moved = await doing.run({ flatId, stairwellId, itemId, rev, move })
    if (!moved) return
    draft.clear()
    toast(said)
    onDone()
  }
  return {
    run,
    words: draft.value.words,
    write: (words: string) => draft.change({ words }),
    isBusy: doing.isBusy,
    isChanged,
    failure: isChanged ? null : doing.failure,
  }
}
