import type { RoundView, Unfinished } from '@chuanmen/types/round'
import type { Failure } from '@/api/failure'
import { toast } from '@/components/toast/toast'
import { useSteps } from '../steps/use-steps'

const changed = ['round.view', 'round.list', 'estate.view', 'estate.list', 'stairwell.view'] as const

export type Work = {
  what: Unfinished['work']
  done: number
  total: number
  isRunning: boolean
  failure: Failure | null
}

/**
 * Opening a round, giving it a new text and ending it: stairwell by stairwell, on this page or left half way by a page or a
 * process that is gone. Starting any of them again goes on where the server stands.
 */
export function useWork(roundId: string) {
  const opening = useSteps('round.open', changed)
  const revising = useSteps('round.reviseText', changed)
  const closing = useSteps('round.close', changed)
  const mine = [
    { what: 'open' as const, steps: opening, done: opening.answer?.opened },
    { what: 'revise' as const, steps: revising, done: revising.answer?.revised },
    { what: 'close' as const, steps: closing, done: closing.answer?.closed },
  ].find(({ steps }) => steps.isRunning || steps.failure !== null)

  return {
    isRunning: mine?.steps.isRunning ?? false,
    /** What runs, what just failed here, or what somebody left undone. */
    work: ({ unfinished, stairwells }: RoundView): Work | null => {
      if (!mine) return unfinished ? { ...whole(unfinished), isRunning: false, failure: null } : null
      const { what, steps, done } = mine
      const known = unfinished?.work === what ? unfinished.done : 0
      const { isRunning, failure } = steps
      return { what, done: done ?? known, total: stairwells.length, isRunning, failure }
    },
    open: async (view: RoundView) => {
      const done = await opening.run({ roundId, rev: view.rev })
      if (done) toast(`已发给 ${done.total} 个楼门`)
    },
    close: async () => {
      const done = await closing.run({ roundId })
      if (done) toast('这一轮已结束')
    },
    /** Carries the text in force, whoever wrote it, to the stairwells that still have the one before. */
    goOnRevising: async ({ text, texts }: RoundView) => {
      const done = await revising.run({ roundId, text, why: texts.at(-1)?.why ?? '' })
      if (done) toast(`第 ${done.textVersion} 版已发到每个楼门`)
    },
  }
}

const whole = ({ work, done, total }: Unfinished) => ({ what: work, done, total })
