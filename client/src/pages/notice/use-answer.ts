import { useEffect, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { clearDraft, restoreDraft, saveDraft } from '@/lib/draft'

type Wanted = { option: number }
type Asked = { noticeId: string; flatId: string; known: number | null; onRefused: () => void }

/**
 * The household's answer to a notice's question. The choice is kept on the device until it has arrived, and repeated under the
 * same request id (rule 15); choosing otherwise meanwhile sends the newest choice last.
 */
export function useAnswer({ noticeId, flatId, known, onRefused }: Asked) {
  const key = `notice-answer:${noticeId}~${flatId}`
  const [waiting, setWaiting] = useState(() => restoreDraft<Wanted>(key)?.option)
  const sending = useMutate('notice.answer', ['notice.read'], key)

  // Refused: the notice asks this no more, so there is nothing to try again. What the server holds is shown.
  const isRefused = sending.failure?.kind === 'refused' && !sending.failure.canRetry
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per refusal; `onRefused` is new on every render
  useEffect(() => {
    if (!isRefused) return
    clearDraft(key)
    setWaiting(undefined)
    onRefused()
  }, [isRefused])

  const send = async (option: number) => {
    const done = await sending.run({ noticeId, flatId, option })
    if (!done) return
    // Chosen otherwise while it was under way: that one is sent next, and kept until then.
    const newest = restoreDraft<Wanted>(key)?.option
    if (newest !== undefined && newest !== option) return send(newest)
    clearDraft(key)
    setWaiting(undefined)
  }
  const choose = (option: number) => {
    saveDraft<Wanted>(key, { option })
    setWaiting(option)
    if (!sending.isBusy) void send(option)
  }
  return {
    /** What is shown as chosen: not yet arrived, else what the server holds. */
    chosen: waiting ?? known ?? undefined,
    isWaiting: waiting !== undefined,
    isBusy: sending.isBusy,
    failure: sending.failure,
    choose,
    again: () => {
      if (waiting !== undefined && !sending.isBusy) void send(waiting)
    },
  }
}
