import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { go, goRoot, param, replace } from '@/lib/navigate'
import { useWorksFrame } from '../works-gate/use-works-frame'

const LOOK_MS = 15_000

export type Asking = 'move' | 'swap' | 'reask' | 'drop'

/** One riser's works: its dates, households and reports, and what is being asked of the person. */
export function useRiserWorks() {
  const { params } = useRouter()
  const worksId = param(params, 'worksId')
  const [asking, setAsking] = useState<Asking>()
  const loaded = useAction('works.view', { worksId }, { of: [worksId], everyMs: LOOK_MS })
  const view = loaded.value
  const frame = useWorksFrame(view)
  const drop = useMutate('works.drop', ['works.list'])
  const estateId = view?.estateId
  return {
    loaded,
    view,
    frame,
    asking,
    ask: (what: Asking) => () => setAsking(what),
    stop: () => setAsking(undefined),
    drop,
    confirmDrop: async () => {
      setAsking(undefined)
      if (!(await drop.run({ worksId }))) return loaded.again()
      toast('这根不约了')
      void replace('/staff/works/index', { estateId })
    },
    toList: () => void goRoot('/staff/works/index', { estateId }),
    toCrews: () => void go('/staff/works-calendar/index', { estateId }),
    toBaselines: () => void go('/staff/baselines/index', { stairwellId: view?.stairwellId }),
    toReport: () => void go('/staff/report/index', { estateId, worksId }),
    toNotice: (noticeId: string) => void go('/staff/notice/index', { estateId, noticeId }),
    toStairwell: () => void go('/staff/stairwell/index', { estateId, stairwellId: view?.stairwellId }),
  }
}
