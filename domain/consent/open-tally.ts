import type { ProofLevel } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import type { Item } from '../../types/riser'
import type { StairwellDoc } from '../../types/stairwell'
import { primaryOf } from '../riser/primary-flats'
import { begin, type TallyChange } from './advance'
import { type FrozenHousehold, frozenHousehold, type HouseholdOwners } from './frozen-household'

export type OpenTally = {
  roundId: string
  roundNo: number
  estateId: string
  stairwell: Pick<StairwellDoc, '_id' | 'flats' | 'risers'>
  /** Files of at least the flats on the round's risers. */
  households: HouseholdOwners[]
  items: Item[]
  textHash: string
  textVersion: number
  clauseIds: string[]
  opensAt: Date
  closesAt: Date
  proofLevel: ProofLevel
  now: Date
}

/**
 * Freezes one stairwell for a round: its risers of the items asked, and every household on one of them, vacant or not, with
 * area, owners and rule as they are now. Seq 0 of the evidence says the same. Refuses `round_without_risers`.
 */
export const openTally = (asked: OpenTally): Result<TallyChange> => {
  const { roundId, stairwell, households, items } = asked
  const risers: Record<string, { item: Item; flatIds: string[] }> = {}
  const flats: Record<string, FrozenHousehold> = {}
  for (const riser of stairwell.risers.filter(({ kind }) => items.includes(kind))) {
    const flatIds = [...new Set(riser.flatIds.flatMap((flatId) => primaryOf(stairwell, flatId) ?? []))]
    if (flatIds.length === 0) continue
    risers[riser.riserId] = { item: riser.kind, flatIds }
    for (const flatId of flatIds) {
      const household = flats[flatId] ?? frozenHousehold(stairwell, households, flatId)
      if (household) flats[flatId] = household
    }
  }
  if (Object.keys(risers).length === 0) return refuse('round_without_risers')
  return accept(
    begin({
      kind: 'opened',
      tallyId: `${roundId}~${stairwell._id}`,
      seq: 0,
      at: asked.now.toISOString(),
      roundId,
      roundNo: asked.roundNo,
      estateId: asked.estateId,
      stairwellId: stairwell._id,
      items,
      textHash: asked.textHash,
      textVersion: asked.textVersion,
      clauseIds: asked.clauseIds,
      opensAt: asked.opensAt.toISOString(),
      closesAt: asked.closesAt.toISOString(),
      proofLevel: asked.proofLevel,
      flats,
      risers,
    }),
  )
}
