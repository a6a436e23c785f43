import { unpackFacade } from '@chuanmen/domain/estate/facade'
import { noFigures } from '@chuanmen/domain/estate/figures'
import type { PackedFacade } from '@chuanmen/types/facade'
import type { FacadePipe } from '@chuanmen/types/facade-pipe'
import type { FacadeStairwell } from '@/components/stairwell/facade'
import type { StairwellRow } from './buildings'

const none: FacadePipe[] = []
/** A live page's answer keeps the objects of what did not change: the same pipes, and nothing of them is laid out again. */
const unpacked = new WeakMap<PackedFacade, FacadePipe[]>()

const pipesOf = (facade: PackedFacade): FacadePipe[] => {
  const pipes = unpacked.get(facade) ?? unpackFacade(facade)
  unpacked.set(facade, pipes)
  return pipes
}

/** A stairwell as the façade draws it. Before a round there are no pipes to draw, and the note says what is missing. */
export function facadeOf({
  stairwellId,
  unit,
  floors,
  positions,
  households,
  risers,
  summary,
}: StairwellRow): FacadeStairwell {
  const { agreed, households: asked, complete, risers: askedRisers } = summary ?? noFigures
  const missing = asked - agreed
  const note = summary
    ? missing > 0
      ? `还差 ${missing} 户`
      : ''
    : risers > 0
      ? `${households} 户，${risers} 根管`
      : '没设立管'
  return {
    stairwellId,
    unit,
    floors,
    positions,
    pipes: summary ? pipesOf(summary.facade) : none,
    households,
    note,
    complete,
    risers: askedRisers,
  }
}
