import type { PaperView } from '@chuanmen/types/paper'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'

const LOOK_MS = 30_000

export type Opened = { kind: 'call' | 'settle'; paper: PaperView } | { kind: 'photos'; photoIds: string[] }

/** The queue of papers, and the one being checked above it. */
export function usePapers(estateId: string) {
  const { params } = useRouter()
  const [show, setShow] = useState<'open' | 'all'>(param(params, 'show') === 'all' ? 'all' : 'open')
  const list = useAction('paper.list', { estateId, show }, { everyMs: LOOK_MS })
  const [opened, setOpened] = useState<Opened>()
  return {
    list,
    show,
    setShow,
    opened,
    /** As the list has it now; one that a colleague has checked meanwhile leaves the queue, and nothing can be done with it. */
    current: (paper: PaperView): PaperView =>
      list.value?.papers.find(({ paperId }) => paperId === paper.paperId) ?? {
        ...paper,
        rev: paper.rev + 1,
        isOpen: false,
        canCall: false,
        canSettle: false,
      },
    open: setOpened,
    close: () => setOpened(undefined),
  }
}
