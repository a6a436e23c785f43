import { type CompleteRiser, completeRisers } from '../../../domain/works/complete-risers'
import type { Actions } from '../../../types/contract'
import type { EstateDoc } from '../../../types/estate'
import type { Store } from '../../platform/store'
import { tallyId } from '../../platform/tally-commit'
import { worksIdOf } from '../../platform/works'
import type { Labels } from './row'

type Ready = Actions['works.list']['output']['ready']
/** Rounds an estate ever had that are looked through: years of them. */
const ROUNDS_MAX = 50
const FIELDS = { roundId: true, roundNo: true, stairwellId: true, risers: true } as const

/**
 * Complete risers without works yet, as the newest round that asks about each has it. Of the round that an estate's summaries are about,
 * only stairwells with a complete riser are read; of earlier ones, all.
 */
export const completeWithout = async (
  store: Store,
  { _id, stairwells }: Pick<EstateDoc, '_id' | 'stairwells'>,
  worksIds: ReadonlySet<string>,
): Promise<CompleteRiser[]> => {
  const rounds = await store.rounds.find({ estateId: _id }, { limit: ROUNDS_MAX, field: { state: true } })
  const asked = rounds.filter(({ state }) => state !== 'draft').map((round) => round._id)
  const ids = asked.flatMap((roundId) =>
    Object.entries(stairwells).flatMap(([stairwellId, { summary }]) =>
      summary?.roundId === roundId && summary.complete === 0 ? [] : [tallyId(roundId, stairwellId)],
    ),
  )
  const tallies = ids.length === 0 ? [] : await store.tallies.among(ids, FIELDS)
  return completeRisers(tallies).filter(
    ({ roundId, stairwellId, riserId }) => !worksIds.has(worksIdOf(roundId, stairwellId, riserId)),
  )
}

/** With the words for where each is; a riser that the stairwell no longer has is left out. */
export const readyRows = (found: CompleteRiser[], labels: ReadonlyMap<string, Labels>): Ready =>
  found.flatMap(({ roundId, stairwellId, riserId, flatIds }) => {
    const stairwell = labels.get(stairwellId)
    const riser = stairwell?.risers.find((one) => one.riserId === riserId)
    if (!stairwell || !riser) return []
    const { building, unit } = stairwell
    const { kind, positions } = riser
    return [{ roundId, stairwellId, building, unit, riserId, kind, positions, households: flatIds.length }]
  })
