import type { NoticeTarget } from '../../types/notice'
import { accept, type Result, refuse } from '../../types/result'
import type { StairwellDoc } from '../../types/stairwell'
import { primaryFlats, primaryOf } from '../riser/primary-flats'

export type ResolvedTarget = {
  stairwellIds: string[]
  /** Named flats, for a target of risers or reasons; null: every household of the stairwells. */
  flatIds: string[] | null
  households: number
}

type Stairwell = Pick<StairwellDoc, '_id' | 'building' | 'flats' | 'risers'>

/**
 * Whom a notice concerns, among the stairwells of its estate. A household of joined flats counts once. Refuses `not_found` when a
 * building, stairwell or riser it names is no longer there (a water notice must not reach fewer people than its author
 * thinks), and `notice_target_empty` when no household is left. `gaveReason` are the flats found for a target of reasons.
 */
export const resolveTarget = (
  target: NoticeTarget,
  stairwells: Stairwell[],
  gaveReason: readonly string[] = [],
): Result<ResolvedTarget> => {
  if (target.scope === 'reasons') return namedFlats(gaveReason, stairwells)
  if (target.scope === 'risers') return resolveRisers(target, stairwells)
  if (target.scope === 'estate') return wholeStairwells(stairwells)
  if (target.scope === 'buildings') {
    const unknown = target.buildings.filter((name) => !stairwells.some(({ building }) => building === name))
    return unknown.length > 0
      ? refuse('not_found', { buildings: unknown })
      : wholeStairwells(stairwells.filter(({ building }) => target.buildings.includes(building)))
  }
  const unknown = target.stairwellIds.filter((id) => !stairwells.some(({ _id }) => _id === id))
  return unknown.length > 0
    ? refuse('not_found', { stairwellIds: unknown })
    : wholeStairwells(stairwells.filter(({ _id }) => target.stairwellIds.includes(_id)))
}

const wholeStairwells = (stairwells: Stairwell[]): Result<ResolvedTarget> => {
  const inhabited = stairwells.filter((stairwell) => primaryFlats(stairwell).length > 0)
  const households = inhabited.reduce((sum, stairwell) => sum + primaryFlats(stairwell).length, 0)
  return households === 0
    ? refuse('notice_target_empty')
    : accept({ stairwellIds: inhabited.map(({ _id }) => _id), flatIds: null, households })
}

const resolveRisers = (
  { stairwellId, riserIds }: Extract<NoticeTarget, { scope: 'risers' }>,
  stairwells: Stairwell[],
): Result<ResolvedTarget> => {
  const stairwell = stairwells.find(({ _id }) => _id === stairwellId)
  if (!stairwell) return refuse('not_found', { stairwellIds: [stairwellId] })
  const unknown = riserIds.filter((riserId) => !stairwell.risers.some((riser) => riser.riserId === riserId))
  if (unknown.length > 0) return refuse('not_found', { riserIds: unknown })
  const served = stairwell.risers.filter(({ riserId }) => riserIds.includes(riserId)).flatMap((riser) => riser.flatIds)
  return namedFlats(served, [stairwell])
}

/** The households of these flats, each once; a flat that is no longer there is nobody's. */
const namedFlats = (named: readonly string[], stairwells: Stairwell[]): Result<ResolvedTarget> => {
  const concerned = stairwells
    .map((stairwell) => ({
      stairwellId: stairwell._id,
      flatIds: [...new Set(named.flatMap((flatId) => primaryOf(stairwell, flatId) ?? []))],
    }))
    .filter(({ flatIds }) => flatIds.length > 0)
  const flatIds = concerned.flatMap((one) => one.flatIds)
  return flatIds.length === 0
    ? refuse('notice_target_empty')
    : accept({ stairwellIds: concerned.map((one) => one.stairwellId), flatIds, households: flatIds.length })
}
