import { noFigures } from '@chuanmen/domain/estate/figures'
import type { FacadeStairwell } from '@/components/stairwell/facade'
import type { StairwellRow } from './buildings'

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
    pipes: summary?.pipes ?? [],
    households,
    note,
    complete,
    risers: askedRisers,
  }
}
