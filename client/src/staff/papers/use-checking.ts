import type { PaperView } from '@chuanmen/types/paper'
import { useRef, useState } from 'react'
import type { useMutate } from '@/api/use-action'

type Running = Pick<ReturnType<typeof useMutate>, 'isBusy' | 'failure'>

/** One paper being checked: the state it was last seen in goes along, so that of two who check it the second sees the first. */
export function useChecking(paper: PaperView, { isBusy, failure }: Running) {
  const [seenRev] = useState(paper.rev)
  const sentRev = useRef(paper.rev)
  return {
    /** A repeated try after a lost reply means the same state. */
    rev: () => {
      if (!failure?.canRetry) sentRev.current = paper.rev
      return sentRev.current
    },
    moving: { isBusy, failure, isChanged: paper.rev !== seenRev },
  }
}
