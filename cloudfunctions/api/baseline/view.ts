import { photoIdsOf } from '../../../domain/baseline/content-hash'
import { missingOf } from '../../../domain/baseline/missing'
import { mayDecide, mayRecord, mayWaive } from '../../../domain/baseline/policy'
import { howSigns, type Side } from '../../../domain/baseline/signing'
import { can } from '../../../domain/staff/policy'
import { type BaselineDoc, type BaselineView, viewBaseline } from '../../../types/baseline'
import type { Actor } from '../../../types/person'
import { action } from '../../platform/action'
import { photoViews } from '../../platform/photo-views'
import { type BaselinePlace, baselineAt, haveWorksBegun } from './baseline-at'

/**
 * What a flat was like before works, for its household and for staff and crews who record it. Notes and defects are for both sides at once: each signs that it has
 * read them (docs/decisions/0014).
 */
export const view = action(viewBaseline, async ({ input, actor, store, permit }): Promise<BaselineView> => {
  const where = await baselineAt(store, input)
  const { home, stairwell } = where
  permit(mayRecord(actor, home))
  const flatId = where.householdId()
  const [baseline, haveBegun] = await Promise.all([
    store.baselines.get(flatId),
    haveWorksBegun(store, stairwell, flatId),
  ])
  const rooms = baseline?.rooms ?? []
  const isClosed = haveBegun || Boolean(baseline?.closedAt)
  return {
    flatId,
    stairwellId: stairwell._id,
    building: stairwell.building,
    unit: stairwell.unit,
    room: stairwell.flats.find((flat) => flat.flatId === flatId)?.room ?? '',
    estateId: stairwell.estateId,
    state: baseline?.state ?? 'none',
    rooms,
    photos: await photoViews(store, photoIdsOf(rooms), actor, { ...home.place, flatIds: home.flatIds }),
    ...signaturesOf(baseline, actor, where),
    savedAt: baseline?.savedAt.toISOString() ?? null,
    rev: baseline?.rev ?? 0,
    isClosed,
    missing: baseline?.state === 'waived' ? [] : missingOf(rooms),
    abilities: abilitiesOf(baseline, actor, where, isClosed),
  }
})

const signaturesOf = (
  baseline: BaselineDoc | null,
  actor: Actor,
  { home }: BaselinePlace,
): Pick<BaselineView, 'household' | 'contractor' | 'waiver'> => {
  const { household, contractor, waiver } = baseline ?? { household: null, contractor: null, waiver: null }
  // Why a household does without is between it and the office; a crew needs to know that it does (rule 12).
  const isCrew = !can(actor, 'manageWorks', home.place) && !actor.bindings.some(isOf(home.flatIds))
  return {
    household: household && { name: household.name, at: household.at.toISOString(), via: household.via },
    contractor: contractor && { name: contractor.name, at: contractor.at.toISOString() },
    waiver: waiver && { name: waiver.name, at: waiver.at.toISOString(), words: isCrew ? '' : waiver.words },
  }
}

const isOf =
  (flatIds: readonly string[]) =>
  ({ flatId, state }: { flatId: string; state: string }): boolean =>
    state === 'active' && flatIds.includes(flatId)

/** What would be refused is not offered. */
const abilitiesOf = (
  baseline: BaselineDoc | null,
  actor: Actor,
  { home }: BaselinePlace,
  isClosed: boolean,
): BaselineView['abilities'] => {
  const signed = baseline ?? { household: null, contractor: null }
  const isOpen = !isClosed && (baseline?.state ?? 'open') === 'open'
  const how = (as: Side) => {
    const result = howSigns(actor, home, signed, { as, hasPresence: true })
    return isOpen && signed[as] === null && result.ok ? result.value : null
  }
  const asHousehold = how('household')
  const isSigned = Boolean(baseline?.household || baseline?.contractor || baseline?.waiver)
  return {
    edit: isOpen,
    sign: asHousehold === 'app',
    signForHousehold: asHousehold === 'present',
    signAsContractor: how('contractor') === 'app',
    waive: asHousehold !== null && mayWaive(actor, home).ok,
    reopen: isSigned && !isClosed && mayDecide(actor, home).ok,
  }
}
