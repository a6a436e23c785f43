import type { Figures, RoundSummary } from '../../types/estate'
import type { FacadePipe } from '../../types/facade-pipe'
import type { StairwellDoc } from '../../types/stairwell'
import type { TallyDoc, TallyRiser } from '../../types/tally'
import { packFacade } from '../estate/facade'
import { riserSpan } from '../riser/riser-span'
import { itemState, itemsAsked } from './item-state'
import { isComplete } from './tally-risers'

/** A later round outranks any version of an earlier one. */
const ROUND_STEP = 1_000_000_000

/**
 * One stairwell's part of its estate's figures: households on a riser of the round and those agreed on every item asked of
 * them (同意率, by count and by area), risers and complete ones (成串率, rule 26); with its façade, for staff only.
 */
export const summarise = (tally: TallyDoc, stairwell: Pick<StairwellDoc, 'flats' | 'risers'>): RoundSummary => {
  return {
    roundId: tally.roundId,
    order: tally.roundNo * ROUND_STEP + tally.version,
    ...figuresOf(tally),
    facade: packFacade(
      Object.entries(tally.risers).map(([riserId, riser]) => facadePipe(tally, stairwell, riserId, riser)),
    ),
  }
}

/** A tally's figures alone. */
export const figuresOf = (tally: TallyDoc): Figures => {
  const flats = Object.entries(tally.flats)
  const agreed = flats.filter(([flatId]) =>
    itemsAsked(tally, flatId).every((item) => itemState(tally, flatId, item) === 'agreed'),
  )
  const risers = Object.values(tally.risers)
  return {
    households: flats.length,
    agreed: agreed.length,
    areaCentiSqm: sumArea(flats),
    agreedAreaCentiSqm: sumArea(agreed),
    risers: risers.length,
    complete: risers.filter(isComplete).length,
  }
}

const sumArea = (flats: [string, { areaCentiSqm: number }][]): number =>
  flats.reduce((sum, [, { areaCentiSqm }]) => sum + areaCentiSqm, 0)

const facadePipe = (
  tally: TallyDoc,
  stairwell: Pick<StairwellDoc, 'flats' | 'risers'>,
  riserId: string,
  riser: TallyRiser,
): FacadePipe => {
  const known = stairwell.risers.find((other) => other.riserId === riserId)
  const { positions, fromFloor, toFloor } = riserSpan(stairwell, riser.flatIds, known?.positions)
  const blocked = riser.flatIds.flatMap((flatId) => {
    const flat = stairwell.flats.find((other) => other.flatId === flatId)
    const state = itemState(tally, flatId, riser.item)
    return flat && state !== 'agreed'
      ? { floor: flat.floor, position: flat.position, refused: state === 'refused' }
      : []
  })
  const state = riser.lockedAt ? 'locked' : isComplete(riser) ? 'complete' : 'open'
  return { kind: riser.item, position: positions[0] ?? '', fromFloor, toFloor, state, blockedAt: blocked }
}
