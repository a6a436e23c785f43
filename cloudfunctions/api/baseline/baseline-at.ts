import type { Home } from '../../../domain/baseline/policy'
import { flatsOf, primaryOf } from '../../../domain/riser/primary-flats'
import { hasBegunIn } from '../../../domain/works/entry'
import type { BaselineDoc } from '../../../types/baseline'
import type { StairwellDoc } from '../../../types/stairwell'
import { type EstateLabel, placeOfStairwell } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import type { Store, Transaction } from '../../platform/store'

/** A household's baseline, where it is, and who is of it. */
export type BaselinePlace = {
  home: Home
  stairwell: StairwellDoc
  estate: EstateLabel
  /** The primary flat, under which it is kept; refuses `not_found` for a flat that is not of the stairwell. */
  householdId(): string
}

/** Where a flat's baseline is, for the policies. A flat joined to another has the one of its household. Two small reads. */
export const baselineAt = async (
  store: Store,
  { flatId, stairwellId }: { flatId: string; stairwellId: string },
): Promise<BaselinePlace> => {
  const { stairwell, place, estate } = await placeOfStairwell(store, stairwellId)
  const primaryId = primaryOf(stairwell, flatId)
  const flatIds = primaryId === null ? [] : flatsOf(stairwell, primaryId).map((flat) => flat.flatId)
  return { home: { flatIds, place }, stairwell, estate, householdId: () => found(primaryId) }
}

/** Whether works have begun inside the flat, whatever its baseline says of it: those of before baselines were kept count as well. One query. */
export const haveWorksBegun = async (store: Store, stairwell: StairwellDoc, householdId: string): Promise<boolean> => {
  const fields = { riserId: true, flatIds: true, stages: true } as const
  const works = await store.works.all({ stairwellId: stairwell._id, flatIds: householdId }, fields)
  return works.some((one) => hasBegunIn(stairwell, one, householdId))
}

/** Before anybody wrote anything. */
const emptyBaseline = ({ stairwell, householdId }: BaselinePlace, by: string, at: Date): BaselineDoc => ({
  _id: householdId(),
  schemaVersion: 1,
  estateId: stairwell.estateId,
  stairwellId: stairwell._id,
  flatId: householdId(),
  state: 'open',
  rooms: [],
  household: null,
  contractor: null,
  waiver: null,
  savedBy: by,
  savedAt: at,
  closedAt: null,
  rev: 0,
  seq: -1,
  head: '',
})

/** The baseline inside its transaction, not closed: refuses `baseline_state` once works began in the flat. */
export const openBaseline = async (
  tx: Transaction,
  where: BaselinePlace,
  { by, at, isClosed }: { by: string; at: Date; isClosed: boolean },
): Promise<BaselineDoc> => {
  const baseline = (await tx.baselines.get(where.householdId())) ?? emptyBaseline(where, by, at)
  return isClosed || baseline.closedAt !== null ? stop('baseline_state') : baseline
}
