import type { MyWorks } from '@chuanmen/types/works-actions'
import { useEffect, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { clearDraft, restoreDraft, saveDraft } from '@/lib/draft'

type Wanted = { canBeThere: boolean }

/** Whether somebody will be there: kept on the device until it has arrived (rule 15); the newest choice goes last. */
export function useVisit(
  { worksId, visit }: Pick<MyWorks, 'worksId' | 'visit'>,
  flatId: string,
  onRefused: () => void,
) {
  const key = `visit:${worksId}~${flatId}`
  const [waiting, setWaiting] = useState(() => restoreDraft<Wanted>(key)?.canBeThere)
  const sending = useMutate('works.answerVisit', ['works.mine', 'me.home'], key)

  const settle = () => {
    clearDraft(key)
    setWaiting(undefined)
  }
  // Refused: there is no date to answer about any more. What the server holds is shown.
  const isRefused = sending.failure?.kind === 'refused' && !sending.failure.canRetry
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per refusal; both are new on every render
  useEffect(() => {
    if (!isRefused) return
    settle()
    onRefused()
  }, [isRefused])

  const send = async (canBeThere: boolean): Promise<void> => {
    const done = await sending.run({ worksId, flatId, canBeThere })
    if (!done) return
    const newest = restoreDraft<Wanted>(key)?.canBeThere
    if (newest !== undefined && newest !== canBeThere) return send(newest)
    settle()
  }
  const known = visit === 'coming' ? true : visit === 'cannot' ? false : undefined
  return {
    /** Not yet arrived, else what the server holds; undefined: nothing said of the dates that stand. */
    chosen: waiting ?? known,
    isWaiting: waiting !== undefined,
    isBusy: sending.isBusy,
    failure: sending.failure,
    choose: (canBeThere: boolean) => {
      saveDraft<Wanted>(key, { canBeThere })
      setWaiting(canBeThere)
      if (!sending.isBusy) void send(canBeThere)
    },
    again: () => {
      if (waiting !== undefined && !sending.isBusy) void send(waiting)
    },
  }
}
