import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { go, param } from '@/lib/navigate'
import { useSteps } from '../steps/use-steps'

const LOOK_MS = 10_000
const changed = ['round.view', 'round.list', 'estate.view', 'estate.list', 'stairwell.view'] as const

/** One round for staff: its state and figures, opening it and ending it in resumable steps. */
export function useRound() {
  const { params } = useRouter()
  const roundId = param(params, 'roundId')
  const opening = useSteps('round.open', changed)
  const closing = useSteps('round.close', changed)
  const isWorking = opening.isRunning || closing.isRunning
  const loaded = useAction('round.view', { roundId }, { of: [roundId], everyMs: isWorking ? false : LOOK_MS })
  const view = loaded.value
  const estateId = view?.estateId
  return {
    loaded,
    view,
    opening,
    closing,
    open: async () => {
      const done = await opening.run({ roundId })
      if (done) toast(`已发给 ${done.total} 个楼门`)
    },
    close: async () => {
      const done = await closing.run({ roundId })
      if (done) toast('这一轮已结束')
    },
    revise: () => void go('/staff/round-edit/index', { estateId, reviseId: roundId }),
    copy: () => void go('/staff/round-edit/index', { estateId, fromId: roundId }),
    toStairwell: (stairwellId: string) => void go('/staff/stairwell/index', { estateId, stairwellId }),
  }
}
export type Round = ReturnType<typeof useRound>
