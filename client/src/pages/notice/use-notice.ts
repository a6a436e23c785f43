import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { param } from '@/lib/navigate'

/** One notice of one flat. Opening it is what counts as reached (rule 6), so that is recorded once, when it is on the screen. */
export function useNotice() {
  const { params } = useRouter()
  const [noticeId, flatId] = [param(params, 'notice'), param(params, 'flat')]
  const notice = useAction('notice.read', { noticeId, flatId }, { of: [noticeId, flatId] })
  const opening = useMutate('notice.open', ['me.home', 'notice.inbox'])
  const isRecorded = useRef(false)
  const { run } = opening
  const isShown = notice.value !== undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per showing; `run` is new on every render
  useEffect(() => {
    if (!isShown || isRecorded.current) return
    isRecorded.current = true
    void run({ noticeId, flatId })
  }, [isShown])

  return {
    ...notice,
    /** Not recorded: the person taps 「我知道了」 and it is tried again, under the same request id. */
    confirm: async () => (opening.value ?? (await run({ noticeId, flatId }))) !== undefined,
    isBusy: opening.isBusy,
    openFailure: opening.failure,
  }
}
