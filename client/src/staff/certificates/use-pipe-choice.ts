import type { EstateView } from '@chuanmen/types/estate'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { completeOf, withComplete } from './complete-pipes'

/** Choosing one complete pipe: its stairwell, then the pipe. The only stairwell there is counts as chosen. */
export function usePipeChoice(estate: EstateView, isWanted: boolean) {
  const stairwells = withComplete(estate.stairwells)
  const [stairwellId, setStairwellId] = useState(stairwells.length === 1 ? (stairwells[0]?.stairwellId ?? '') : '')
  const [riserId, setRiser] = useState('')
  const stairwell = stairwells.find((one) => one.stairwellId === stairwellId)
  const view = useAction('stairwell.view', { stairwellId }, { enabled: isWanted && stairwellId !== '' })
  const risers = view.value?.unchanged === false ? completeOf(view.value.risers, stairwell?.summary ?? null) : []
  return {
    stairwells,
    stairwell,
    setStairwell: (next: string) => {
      setStairwellId(next)
      setRiser('')
    },
    view,
    risers,
    riser: risers.find((one) => one.riserId === riserId),
    setRiser,
  }
}
export type PipeChoice = ReturnType<typeof usePipeChoice>
