import type { HelpMove, HelpMoveKind } from '@chuanmen/types/help-actions'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'
import { useMoving } from '../help-words/use-moving'

/** A move that is asked about first, and of which place or complaint. */
export type Asking = { kind: HelpMoveKind; index?: number }

const LOOK_MS = 15_000

/** One task, whole: who could take it, and what a coordinator may do with it. */
export function useHelpTask() {
  const { params } = useRouter()
  const taskId = param(params, 'task')
  const task = useAction('help.task', { taskId }, { of: [taskId], everyMs: LOOK_MS })
  const view = task.value
  const canPin = view?.moves.includes('pin') ?? false
  const candidates = useAction('help.candidates', { taskId }, { enabled: canPin })
  const [asking, setAsking] = useState<Asking | null>(null)
  const move = useMoving(view, task.again)
  return {
    task,
    candidates,
    canPin,
    asking,
    ask: (next: Asking) => {
      move.reset()
      setAsking(next)
    },
    stop: () => {
      move.reset()
      setAsking(null)
    },
    move,
    /** Does it, and closes what asked about it. */
    act: async (next: HelpMove) => {
      const isDone = await move.run(next)
      if (isDone) setAsking(null)
      return isDone
    },
  }
}
export type HelpTaskPage = ReturnType<typeof useHelpTask>
