import type { HelpMove, HelpMoveKind, HelpTaskView } from '@chuanmen/types/help-actions'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'

/** The task is not what it was when it was looked at. */
const outOfDate = ['help_changed', 'help_state']

export type MoveDraft = { words: string; stars: number; place: number | null }
const empty: MoveDraft = { words: '', stars: 0, place: null }

const saidWords: Partial<Record<HelpMoveKind, string>> = {
  acceptCounter: '定下来了，驿站会收到',
  declineCounter: '告诉驿站了，接着给您找人',
  confirm: '记下了，谢谢您',
  complain: '街道收到了，会有人找您了解',
  block: '记下了，以后不再请这位，他不会知道',
  cancel: '取消了，已经告诉来帮忙的人',
}

export type Moving = ReturnType<typeof useMove>

/**
 * One move being written: what was typed is a draft of this device until the server took it. Sent again after a lost reply it is one move; if somebody else was first, the
 * task is looked at again and what was typed stays.
 */
export function useMove(view: HelpTaskView, kind: HelpMoveKind, onDone: () => void) {
  const { taskId } = view
  const key = `help:${taskId}:${kind}`
  const client = useQueryClient()
  const draft = useDraft<MoveDraft>(key, empty)
  const doing = useMutate('help.move', ['help.task', 'help.mine', 'help.needs', 'me.home'], key)

  const isChanged = outOfDate.includes(doing.failure?.code ?? '')
  useEffect(() => {
    if (isChanged) void client.invalidateQueries({ queryKey: ['help.task'] })
  }, [isChanged, client])

  /** A lost answer is asked for again with what had been seen then: it may have been heard, and then the task has moved by it. */
  const seenRev = useRef(view.rev)
  const run = async (move: HelpMove) => {
    if (!doing.failure?.canRetry) seenRev.current = view.rev
    const moved = await doing.run({ taskId, rev: seenRev.current, move })
    if (!moved) return
    draft.clear()
    toast(saidWords[kind] ?? '记下了')
    onDone()
  }
  return {
    ...{ kind, draft: draft.value, change: draft.change, run },
    isBusy: doing.isBusy,
    failure: isChanged ? null : doing.failure,
    /** Somebody else moved it meanwhile; whether this may still be done is what the task says now. */
    isChanged,
  }
}
