import type { moveTalk, TalkView } from '@chuanmen/types/talk'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type * as z from 'zod'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { param } from '@/lib/navigate'

export type TalkMove = z.input<(typeof moveTalk)['input']>['move']

/** The talk is not what it was when it was looked at. */
const outOfDate = ['talk_changed', 'talk_state', 'minutes_changed']
const LOOK_MS = 15_000
const changes = ['talk.view', 'plan.mine', 'me.home'] as const

/** One talk as one of its three meets it. `mayJoin`: it was opened by a decorator's link. */
export function useTalk() {
  const { params } = useRouter()
  const talkId = param(params, 'talkId')
  const client = useQueryClient()
  const page = useAction('talk.view', { talkId }, { of: [talkId], everyMs: LOOK_MS })
  const view = page.value
  const move = useMutate('talk.move', changes, `talk:${talkId}`)
  const isChanged = outOfDate.includes(move.failure?.code ?? '')
  useEffect(() => {
    if (isChanged) void client.invalidateQueries({ queryKey: ['talk.view'] })
  }, [isChanged, client])
  /** A lost answer is asked for again with what had been seen then. */
  const sentRev = useRef(0)
  return {
    talkId,
    page,
    view,
    mayJoin: param(params, 'join') === '1' && page.failure?.code === 'not_found',
    isBusy: move.isBusy,
    isChanged,
    failure: isChanged ? null : move.failure,
    reset: move.reset,
    run: async (of: TalkView, made: TalkMove) => {
      if (!move.failure?.canRetry) sentRev.current = of.rev
      const done = await move.run({ talkId, rev: sentRev.current, move: made })
      if (!done) return false
      toast(made.kind === 'sign' ? (done.at === 'signed' ? '三方都签了' : '签好了') : '记下了')
      return true
    },
  }
}
export type TalkPage = ReturnType<typeof useTalk>
