import { useRouter } from '@tarojs/taro'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { go, goRoot, param } from '@/lib/navigate'
import { useWork } from './use-work'

const LOOK_MS = 10_000

/** One round for staff: its state and figures, the work on it, and what becomes of its draft. */
export function useRound() {
  const { params } = useRouter()
  const roundId = param(params, 'roundId')
  const steps = useWork(roundId)
  const discarding = useMutate('round.discard', ['round.list'])
  const loaded = useAction('round.view', { roundId }, { of: [roundId], everyMs: steps.isRunning ? false : LOOK_MS })
  const view = loaded.value
  const estateId = view?.estateId
  return {
    loaded,
    view,
    work: view ? steps.work(view) : null,
    open: () => void (view && steps.open(view)),
    close: () => void steps.close(),
    goOn: () => {
      if (!view) return
      const what = steps.work(view)?.what
      if (what === 'open') void steps.open(view)
      if (what === 'revise') void steps.goOnRevising(view)
      if (what === 'close') void steps.close()
    },
    edit: () => void go('/staff/round-edit/index', { estateId, editId: roundId }),
    revise: () => void go('/staff/round-edit/index', { estateId, reviseId: roundId }),
    copy: () => void go('/staff/round-edit/index', { estateId, fromId: roundId }),
    certify: () => void go('/staff/certificates/index', { estateId, roundId }),
    discarding,
    discard: async () => {
      if (!view) return
      if (await discarding.run({ roundId, rev: view.rev })) {
        toast('草稿删掉了')
        void goRoot('/staff/rounds/index', { estateId })
        return
      }
      // Refused because a colleague changed it: show what it says now.
      loaded.again()
    },
    toStairwell: (stairwellId: string) => void go('/staff/stairwell/index', { estateId, stairwellId }),
  }
}
