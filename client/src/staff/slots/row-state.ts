import { keyOf, slotOf } from '@chuanmen/domain/works/slot-of'
import type { SlotRow } from '@chuanmen/types/slots'
import type { WorksRow } from '@chuanmen/types/works-actions'

/**
 * What can be done with a proposed start: `taken`, its dates stand there by now; `stays`, they stood there before; `new`, it would get its
 * first dates; `moved`, it would get others; `stale`, things changed since and it has to be worked out again.
 */
export type RowState = 'taken' | 'stays' | 'new' | 'moved' | 'stale'

export function rowState(row: SlotRow, works: WorksRow | undefined): RowState {
  const [stands] = works ? slotOf(works.stages) : []
  const isThere = stands !== undefined && keyOf(stands) === keyOf(row.start)
  if (isThere) return row.before && !row.isMoved ? 'stays' : 'taken'
  if (row.isStale || !works || works.state === 'underway' || works.state === 'finished') return 'stale'
  return row.before ? 'moved' : 'new'
}
