import type { Stage } from '@chuanmen/types/works'
import { useState } from 'react'
import { call } from '@/api/call'
import { asFailure, Failure } from '@/api/failure'
import { useMutate } from '@/api/use-action'
import { isWaiting, sendLater } from '@/lib/later'
import { type Report, staleReads } from './use-report'

/** Longest reason of a moved date, in characters. */
export const WHY_MAX = 100

/**
 * Tells that a step will be late, which waits for a network like any report, and moves the step if a day is named. The move asks for what
 * stands at this moment, so it is never sent later by itself.
 */
export function useLate({ worksId, tell }: Report) {
  const move = useMutate('works.move', [...staleReads, 'notice.list', 'notice.view'])
  const [isBusy, setBusy] = useState(false)
  const [toldId, setTold] = useState<string>()
  const [failure, setFailure] = useState<Failure | null>(null)

  const moveTo = async ({ kind, from, to }: Stage, words: string, on: string): Promise<'moved' | 'failed'> => {
    const why = words.trim().replace(/\s+/g, ' ')
    const { rev } = await call('works.view', { worksId })
    const moved = await move.run({ worksId, rev, to: { what: 'stage', kind, on, from, to }, why })
    return moved ? 'moved' : 'failed'
  }
  return {
    /** The lateness itself is on its way, whatever became of the date. */
    isTold: toldId !== undefined,
    isBusy,
    failure: failure ?? move.failure,
    run: async (stage: Stage, words: string, on: string | null): Promise<'told' | 'moved' | 'failed'> => {
      setBusy(true)
      setFailure(null)
      try {
        const id = toldId ?? tell('late', { words: words.trim(), floors: [] }, 0)
        setTold(id)
        await sendLater()
        if (!on) return 'told'
        if (id && isWaiting(id))
          throw new Failure('offline', 'offline', '现在没有网。有网时会晚的消息自己送出去，日子请到时再改。')
        return await moveTo(stage, words, on)
      } catch (error) {
        setFailure(asFailure(error))
        return 'failed'
      } finally {
        setBusy(false)
      }
    },
  }
}
