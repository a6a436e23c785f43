import type { RiserView, StairwellOutline } from '../../types/picture'
import type { Riser } from '../../types/riser'
import type { StaffFlatView, StairwellDoc } from '../../types/stairwell'
import type { FlatState, TallyDoc } from '../../types/tally'
import { floorsOf, positionsOf } from '../riser/picture-order'
import { riserSpan } from '../riser/riser-span'
import { tenantOnly } from './flat-state'
import { itemNeedsReconfirm, itemState, itemsAsked } from './item-state'
import { maskProgress } from './mask'
import { isComplete } from './tally-risers'

type Drawn = Pick<StairwellDoc, 'flats' | 'risers'>

/** Columns and rows of the cut-open stairwell, without anybody's answer. */
export const outline = ({
  building,
  unit,
  flats,
}: Pick<StairwellDoc, 'building' | 'unit' | 'flats'>): StairwellOutline => ({
  building,
  unit,
  floors: floorsOf(flats),
  positions: positionsOf(flats),
  flats: flats.map(({ flatId, room, floor, position, joinedTo }) => ({ flatId, room, floor, position, joinedTo })),
})

/** Every pipe of the stairwell as residents may see it: masked on the server (rule 43), and without a word on who is missing. */
export const residentRisers = (tally: TallyDoc | null, stairwell: Drawn): RiserView[] => {
  const pipes = stairwell.risers.map(({ riserId, flatIds }) => ({
    riserId,
    flatIds: tally?.risers[riserId]?.flatIds ?? flatIds,
    progress: progressOf(tally, riserId),
  }))
  const masked = maskProgress(pipes)
  return stairwell.risers.map((riser, i) => ({
    ...drawnRiser(stairwell, riser),
    progress: masked[i] ?? { status: 'hidden' },
  }))
}

/** Every pipe of the stairwell as staff see it: with numbers, and who blocks it. Never for residents. */
export const staffRisers = (tally: TallyDoc | null, stairwell: Drawn): RiserView[] =>
  stairwell.risers.map((riser) => ({
    ...drawnRiser(stairwell, riser),
    progress: progressOf(tally, riser.riserId),
    blockers: blockersOf(tally, riser.riserId),
  }))

/** A pipe's place in the picture, without its progress. */
const drawnRiser = (stairwell: Drawn, { riserId, kind, positions, flatIds }: Riser): Omit<RiserView, 'progress'> => ({
  riserId,
  kind,
  ...riserSpan(stairwell, flatIds, positions),
  flatIds,
})

/** A pipe's true progress. Outside the round: `none`. */
const progressOf = (tally: TallyDoc | null, riserId: string): Exclude<RiserView['progress'], { status: 'hidden' }> => {
  const riser = tally?.risers[riserId]
  if (!riser) return { status: 'none' }
  const total = riser.flatIds.length
  if (riser.lockedAt) return { status: 'locked', total, lockedAt: riser.lockedAt.toISOString() }
  return isComplete(riser) ? { status: 'complete', total } : { status: 'open', agreed: riser.counts.agreed, total }
}

const blockersOf = (tally: TallyDoc | null, riserId: string): NonNullable<RiserView['blockers']> => {
  const riser = tally?.risers[riserId]
  if (!tally || !riser) return []
  return riser.flatIds.flatMap((flatId) => {
    const state = itemState(tally, flatId, riser.item)
    return state === 'agreed' ? [] : { flatId, state }
  })
}

const worstFirst: FlatState[] = ['refused', 'deferred', 'conditional', 'pending', 'agreed']

/**
 * Every flat as staff see it: per asked item and, over all of them, the worst. A flat not asked, and one joined into another
 * (which has no answer of its own), has `state: null`.
 */
export const staffFlats = (tally: TallyDoc | null, stairwell: Pick<StairwellDoc, 'flats'>): StaffFlatView[] =>
  stairwell.flats.map((flat) => {
    const asked = tally?.flats[flat.flatId]
    if (!tally || !asked) return { ...flat, state: null, items: {}, tenantOnly: false, reconfirm: false }
    const items = itemsAsked(tally, flat.flatId)
    const states = items.map((item) => [item, itemState(tally, flat.flatId, item)] as const)
    return {
      ...flat,
      state: worstFirst.find((state) => states.some(([, one]) => one === state)) ?? null,
      items: Object.fromEntries(states),
      tenantOnly: tenantOnly(asked),
      reconfirm: items.some((item) => itemNeedsReconfirm(tally, flat.flatId, item)),
    }
  })
