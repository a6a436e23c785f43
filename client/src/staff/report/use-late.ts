import type { Stage } from '@chuanmen/types/works'
import { type SlipReason, slipWords } from '@chuanmen/types/works-words'
import { useState } from 'react'
import { call } from '@/api/call'
import { asFailure, Failure } from '@/api/failure'
import { useMutate } from '@/api/use-action'
import { isWaiting, sendLater } from '@/lib/later'
import { type Report, staleReads } from './use-report'

/** Longest words of one's own, in characters. */
export const WORDS_MAX = 100

type Why = { why: SlipReason; words: string }

/** 「材料没到：管件明天上午到」 */
const reportWords = ({ why, words }: Why) => [slipWords[why], words.trim()].filter(Boolean).join('：')

/**
 * Tells that a step will be late, which waits for a network like any report, and moves the step if a day is named. The move asks for what
 * stands at this moment, so it is never sent later by itself.
 */
export function useLate({ worksId, tell }: Report) {
  const move = useMutate('works.move', [...staleReads, 'notice.list', 'notice.view'])
  const [isBusy, setBusy] = useState(false)
  const [toldId, setTold] = useState<string>()
  const [failure, setFailure] = useState<Failure | null>(null)

  const moveTo = async ({ kind, from, to }: Stage, why: SlipReason, on: string): Promise<'moved' | 'failed'> => {
    const { rev } = await call('works.view', { worksId })
    const moved = await move.run({ worksId, rev, to: { what: 'stage', kind, on, from, to }, why: slipWords[why] })
    return moved ? 'moved' : 'failed'
  }
  return {
    /** The lateness itself is on its way, whatever became of the date. */
    isTold: toldId !== undefined,
    isBusy,
    failure: failure ?? move.failure,
    run: async (stage: Stage, said: Why, on: string | null): Promise<'told' | 'moved' | 'failed'> => {
      setBusy(true)
      setFailure(null)
      try {
        const id = toldId ?? tell('late', { words: reportWords(said), floors: [] }, 0)
        setTold(id)
        await sendLater()
        if (!on) return 'told'
        if (id && isWaiting(id))
          throw new Failure('offline', 'offline', '现在没有网。有网时会晚的消息自己送出去，日子请到时再改。')
        return await moveTo(stage, said.why, on)
      } catch (error) {
        setFailure(asFailure(error))
        return 'failed'
      } finally {
        setBusy(false)
      }
    },
  }
}
