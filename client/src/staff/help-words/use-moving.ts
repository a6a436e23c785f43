import type { HelpMove, HelpTaskView } from '@chuanmen/types/help-actions'
import { useRef, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { doneWords } from './done-words'

const changes = ['help.task', 'help.board', 'help.candidates', 'station.orders', 'station.week'] as const

/** Moves a task. What was looked at when it was sent goes with it again after a lost answer; after a refusal the page is read anew. */
export function useMoving(view: HelpTaskView | undefined, again: () => void) {
  const move = useMutate('help.move', changes)
  const sentRev = useRef(0)
  const [doing, setDoing] = useState('')
  return {
    isBusy: move.isBusy,
    /** Which is going on: its button shows it. */
    doing: move.isBusy ? doing : '',
    failure: move.failure,
    reset: move.reset,
    run: async (next: HelpMove) => {
      if (!view) return false
      if (!move.failure?.canRetry) sentRev.current = view.rev
      setDoing(keyOf(next))
      const done = await move.run({ taskId: view.taskId, rev: sentRev.current, move: next })
      if (!done) {
        again()
        return false
      }
      toast(doneWords(next))
      return true
    },
  }
}

/** Tells two moves of one kind apart. */
export const keyOf = (move: HelpMove) =>
  move.kind === 'pin'
    ? `pin ${move.helper.as === 'volunteer' ? move.helper.volunteerId : move.helper.serviceId}`
    : 'place' in move
      ? `${move.kind} ${move.place}`
      : move.kind
