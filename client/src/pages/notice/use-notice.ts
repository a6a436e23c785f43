import { isUrgentKind } from '@chuanmen/types/notice-words'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { param } from '@/lib/navigate'

/**
 * One notice of one flat. Opening it is what counts as reached (rule 6), so that is recorded once, when it is on the screen;
 * one that was replaced tells nobody anything any more.
 */
export function useNotice() {
  const { params } = useRouter()
  const [noticeId, flatId] = [param(params, 'notice'), param(params, 'flat')]
  const notice = useAction('notice.read', { noticeId, flatId }, { of: [noticeId, flatId] })
  const opening = useMutate('notice.open', ['me.home', 'notice.inbox'])
  const isRecorded = useRef(false)
  const { run } = opening
  const { value } = notice
  const isStanding = value !== undefined && value.replacedBy === null

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per showing; `run` is new on every render
  useEffect(() => {
    if (!isStanding || isRecorded.current) return
    isRecorded.current = true
    void run({ noticeId, flatId })
  }, [isStanding])

  const asksSomething = isStanding && !value.isExpired && value.replaces?.how !== 'withdrawal'
  return {
    ...notice,
    noticeId,
    flatId,
    /** Neither replaced, nor over, nor taking an earlier one back. */
    asksSomething,
    /** Something the reader will want to be told of next time, too. */
    isWorthReminding: asksSomething && isUrgentKind(value.content.kind),
    /** Not recorded: the person taps 「我知道了」 and it is tried again, under the same request id. */
    confirm: async () => (opening.value ?? (await run({ noticeId, flatId }))) !== undefined,
    isBusy: opening.isBusy,
    openFailure: opening.failure,
  }
}
