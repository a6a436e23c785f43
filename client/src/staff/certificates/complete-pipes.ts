import { unpackFacade } from '@chuanmen/domain/estate/facade'
import type { EstateView } from '@chuanmen/types/estate'
import type { RiserView } from '@chuanmen/types/picture'
import { type RiserKind, riserWords } from '@chuanmen/types/riser'

type Stairwell = EstateView['stairwells'][number]

/** Stairwells with at least one complete pipe, in the round in which they were asked last. */
export const withComplete = (stairwells: readonly Stairwell[]): Stairwell[] =>
  stairwells.filter(({ summary }) => summary !== null && summary.complete > 0)

type Drawn = Pick<RiserView, 'riserId' | 'kind' | 'positions' | 'fromFloor' | 'toFloor'>

/** Those of a stairwell's pipes that its last summary counts as complete: also after the round, when the stairwell itself no longer says. */
export function completeOf<R extends Drawn>(risers: readonly R[], summary: Stairwell['summary']): R[] {
  if (!summary) return []
  const complete = unpackFacade(summary.facade).filter(({ state }) => state !== 'open')
  return risers.filter(({ kind, positions, fromFloor, toFloor }) =>
    complete.some(
      (pipe) =>
        pipe.kind === kind &&
        positions.includes(pipe.position) &&
        pipe.fromFloor === fromFloor &&
        pipe.toFloor === toFloor,
    ),
  )
}

/** 「尾号 01、02 厨房排水立管（2—6 层）」 */
export const pipeName = ({ kind, positions, fromFloor, toFloor }: Omit<Drawn, 'riserId'>): string =>
  `尾号 ${positions.join('、')} ${riserWords[kind as RiserKind].name}（${fromFloor}—${toFloor} 层）`
