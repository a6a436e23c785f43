import { keyOf, slotOf } from '@chuanmen/domain/works/slot-of'
import type { MyWorks } from '@chuanmen/types/works-actions'
import { useEffect, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { clearDraft, restoreDraft, saveDraft } from '@/lib/draft'

/** `of`: the half-days it was said of. */
type Wanted = { canBeThere: boolean; of: string }

/**
 * Whether somebody will be there: kept on the device until it has arrived (rule 15); the newest choice goes last. Once the dates have moved
 * it is forgotten, for it was said of others.
 */
export function useVisit(
  { worksId, visit, stages }: Pick<MyWorks, 'worksId' | 'visit' | 'stages'>,
  flatId: string,
  onRefused: () => void,
) {
  const key = `visit:${worksId}~${flatId}`
  const of = slotOf(stages).map(keyOf).join()
  const [kept, setKept] = useState(() => restoreDraft<Wanted>(key))
  const waiting = kept?.of === of ? kept.canBeThere : undefined
  // An answer about other dates is another one, though it reads the same.
  const sending = useMutate('works.answerVisit', ['works.mine', 'me.home'], `${key}~${of}`)

  const settle = () => {
    clearDraft(key)
    setKept(undefined)
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
  const again = () => {
    if (waiting !== undefined && !sending.isBusy) void send(waiting)
  }
  // Kept from before, and still about these dates: it goes when the page opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(again, [])

  const known = visit === 'coming' ? true : visit === 'cannot' ? false : undefined
  return {
    /** Not yet arrived, else what the server holds; undefined: nothing said of the dates that stand. */
    chosen: waiting ?? known,
    isWaiting: waiting !== undefined,
    isBusy: sending.isBusy,
    failure: sending.failure,
    choose: (canBeThere: boolean) => {
      const wanted = { canBeThere, of }
      saveDraft<Wanted>(key, wanted)
      setKept(wanted)
      if (!sending.isBusy) void send(canBeThere)
    },
    again,
  }
}
