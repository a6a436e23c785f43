import type { moveTalk, TalkParty, TalkView } from '@chuanmen/types/talk'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import type * as z from 'zod'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { param } from '@/lib/navigate'

export type TalkMove = z.input<(typeof moveTalk)['input']>['move']
export type Opened =
  | { what: 'minutes' | 'reslot' | 'cancel' | 'code' | 'phone' | 'print' }
  | { what: 'sign' | 'paper'; party: TalkParty }

const LOOK_MS = 15_000
const changes = ['talk.view', 'talk.list', 'plan.view', 'plan.mine', 'portfolio.today'] as const

const doneWords: Record<TalkMove['kind'], string> = {
  can: '记下了',
  fix: '时间定了，会告诉三方',
  reslot: '新的时间发出去了',
  write: '纪要存好了，等三方签字',
  sign: '签字记好了',
  cancel: '取消了，会告诉三方',
}

/** One talk, kept fresh while it is looked at, and what of it is being done. */
export function useTalk() {
  const { params } = useRouter()
  const talkId = param(params, 'talkId')
  const loaded = useAction('talk.view', { talkId }, { of: [talkId], everyMs: LOOK_MS })
  const view = loaded.value
  const [opened, setOpened] = useState<Opened | null>(null)
  const moving = useMoveTalk(view, loaded.again)
  return {
    talkId,
    loaded,
    view,
    opened,
    moving,
    open: (what: Opened) => {
      moving.reset()
      setOpened(what)
    },
    close: () => {
      moving.reset()
      setOpened(null)
    },
  }
}
export type TalkPage = ReturnType<typeof useTalk>

/** Moves a talk. What was looked at when it was sent goes with it again after a lost answer; after a refusal it is read anew. */
function useMoveTalk(view: TalkView | undefined, again: () => void) {
  const move = useMutate('talk.move', changes, `talk:${view?.talkId ?? ''}`)
  const sentRev = useRef(0)
  const [doing, setDoing] = useState('')
  return {
    isBusy: move.isBusy,
    /** Which is going on: its button shows it. */
    doing: move.isBusy ? doing : '',
    failure: move.failure,
    reset: move.reset,
    run: async (made: TalkMove, key: string = made.kind) => {
      if (!view) return false
      if (!move.failure?.canRetry) sentRev.current = view.rev
      setDoing(key)
      const done = await move.run({ talkId: view.talkId, rev: sentRev.current, move: made })
      if (!done) {
        again()
        return false
      }
      toast(done.at === 'signed' ? '三方都签了，这一件办完了' : doneWords[made.kind])
      return true
    },
  }
}
