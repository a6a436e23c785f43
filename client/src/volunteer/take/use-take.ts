import type { HelpTaskView } from '@chuanmen/types/help-actions'
import type { ReleaseWhy } from '@chuanmen/types/help-words'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Output } from '@/api/call'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { reads } from './reads'
import { isGone, takeFailureWords } from './take-words'

type Task = Pick<HelpTaskView, 'taskId' | 'rev' | 'on'>

/**
 * Taking a task, or not this time; also giving one back. One intent has one id over retries, so two taps and a lost reply make one. Of two who accept at once the other hears it
 * kindly, and the card goes with the next answer.
 */
export function useTake() {
  const client = useQueryClient()
  const doing = useMutate('help.move', reads, 'volunteer-take')
  const [task, setTask] = useState<Task>()
  const { failure } = doing

  const hasGone = failure !== null && isGone(failure)
  useEffect(() => {
    if (!hasGone) return
    for (const name of reads) void client.invalidateQueries({ queryKey: [name] })
  }, [hasGone, client])

  const accept = async (which: Task, volunteerId: string, fromHour: number): Promise<boolean> => {
    if (doing.isBusy) return false
    setTask(which)
    const move = { kind: 'accept' as const, as: { as: 'volunteer' as const, volunteerId }, fromHour }
    const moved = await doing.run({ taskId: which.taskId, rev: which.rev, move })
    if (moved) toast('接下了，谢谢您！门牌和电话在里面')
    return moved !== undefined
  }
  const decline = async (which: Task, volunteerId: string, why: ReleaseWhy): Promise<boolean> => {
    if (doing.isBusy) return false
    setTask(which)
    const move = { kind: 'decline' as const, as: { as: 'volunteer' as const, volunteerId }, why }
    const moved = await doing.run({ taskId: which.taskId, rev: which.rev, move })
    if (moved) toast('好的，这次不接')
    return moved !== undefined
  }
  const release = async (which: Task, why: ReleaseWhy, words: string): Promise<boolean> => {
    if (doing.isBusy) return false
    setTask(which)
    const moved = await doing.run({
      taskId: which.taskId,
      rev: which.rev,
      move: { kind: 'release', why, words: words.trim() },
    })
    if (moved) toast('转出去了，已经在找别人')
    return moved !== undefined
  }

  const accepted = () =>
    client
      .getQueriesData<Output<'volunteer.today'>>({ queryKey: ['volunteer.today'] })
      .flatMap(([, value]) => value?.accepted ?? [])
  return {
    accept,
    decline,
    release,
    busyId: doing.isBusy ? task?.taskId : undefined,
    failure,
    /** Why it was not done, for people. */
    failureWords: failure && task ? takeFailureWords(failure, task.on, accepted()) : '',
    /** Somebody else has it, or it is not for this person. */
    hasGone,
    reset: doing.reset,
  }
}

export type Taking = ReturnType<typeof useTake>
