import { applyPattern } from '../../../domain/riser/apply-pattern'
import { patternOf } from '../../../domain/riser/pattern-of'
import { comparePositions } from '../../../domain/riser/picture-order'
import { maskName, maskPhone } from '../../../domain/roster/mask'
import type { RosterFlat } from '../../../domain/roster/roster-flat'
import { rowHash } from '../../../domain/roster/row-hash'
import type { HouseholdDoc, OwnerRecord } from '../../../types/household'
import type { Flat, StairwellDoc } from '../../../types/stairwell'
import { phoneIndex } from '../../platform/phone-index'
import { stop, take } from '../../platform/refused'
import { flatIdOf, rowKey, stairwellIdOf } from '../../platform/roster-ids'
import { randomId, seal, unseal } from '../../platform/secrets'
import type { Store } from '../../platform/store'

export type ImportCount = { added: number; changed: number; unchanged: number }

/**
 * Brings one stairwell and the files of its flats to what the roster says, in one transaction. Owners who stay keep their
 * `signerId` and their binding; flats the roster does not name stay. Refuses `roster_conflicts_with_round` when it would change a
 * stairwell that is being asked.
 */
export const importStairwell = async (
  store: Store,
  estateId: string,
  flats: RosterFlat[],
  now: Date,
): Promise<ImportCount> => {
  const first = flats[0]
  if (!first) return { added: 0, changed: 0, unchanged: 0 }
  const stairwellId = stairwellIdOf(estateId, first)
  return store.transact(async (tx) => {
    const before = await tx.stairwells.get(stairwellId)
    // Read outside the transaction: every change of a file also writes its stairwell, which conflicts here.
    const households = new Map(
      (await store.households.all({ stairwellId })).map((household) => [household._id, household]),
    )
    const rows = flats.map((row) => ({ row, flatId: flatIdOf(estateId, row), hash: rowHash(row, rowKey()) }))
    const touched = rows.filter(({ flatId, hash }) => households.get(flatId)?.rowHash !== hash)
    if (touched.length > 0 && before?.openRoundId)
      stop('roster_conflicts_with_round', { building: before.building, unit: before.unit })
    for (const { row, flatId, hash } of touched) {
      await tx.households.put(
        household(row, { flatId, stairwellId, estateId, hash, before: households.get(flatId), now }),
      )
    }
    if (touched.length > 0) {
      const known = new Map((before?.flats ?? []).map((flat) => [flat.flatId, flat]))
      for (const { row, flatId } of touched) known.set(flatId, flatOf(row, flatId, known.get(flatId)))
      await tx.stairwells.put(
        stairwell(before, { _id: stairwellId, estateId, building: first.building, unit: first.unit }, [
          ...known.values(),
        ]),
      )
    }
    const added = touched.filter(({ flatId }) => !households.has(flatId)).length
    return { added, changed: touched.length - added, unchanged: rows.length - touched.length }
  })
}

type Where = {
  flatId: string
  stairwellId: string
  estateId: string
  hash: string
  before: HouseholdDoc | undefined
  now: Date
}

const household = (row: RosterFlat, { flatId, stairwellId, estateId, hash, before, now }: Where): HouseholdDoc => {
  const known = new Map((before?.owners ?? []).map((owner) => [unseal(owner.name), owner]))
  const owners = row.owners.map(({ name, phone, share }): OwnerRecord => {
    const kept = known.get(name)
    return {
      signerId: kept?.signerId ?? randomId(),
      name: seal(name),
      masked: row.consentRule === 'unit' ? name : maskName(name),
      phone: phone ? seal(phone) : null,
      phoneIndex: phone ? phoneIndex(phone) : null,
      phoneMasked: phone ? maskPhone(phone) : null,
      share,
      boundBy: kept?.boundBy ?? null,
    }
  })
  return {
    _id: flatId,
    schemaVersion: 1,
    estateId,
    stairwellId,
    owners,
    consentRule: row.consentRule,
    filedSignerIds: before?.filedSignerIds.filter((id) => owners.some((owner) => owner.signerId === id)) ?? [],
    occupancy: row.occupancy,
    note: row.note ? seal(row.note) : null,
    rowHash: hash,
    updatedAt: now,
  }
}

const flatOf = (row: RosterFlat, flatId: string, before: Flat | undefined): Flat => ({
  flatId,
  room: row.room,
  floor: row.floor,
  position: row.position,
  areaCentiSqm: row.areaCentiSqm,
  occupancy: row.occupancy,
  consentRule: row.consentRule,
  ownersMasked: row.owners.map(({ name }) => (row.consentRule === 'unit' ? name : maskName(name))),
  joinedTo: before?.joinedTo ?? null,
})

/** Flats in the picture's order; risers follow the pattern they had. */
const stairwell = (
  before: StairwellDoc | null,
  base: Pick<StairwellDoc, '_id' | 'estateId' | 'building' | 'unit'>,
  unsorted: Flat[],
): StairwellDoc => {
  const flats = unsorted.sort((one, other) => other.floor - one.floor || comparePositions(one.position, other.position))
  const pipes = before ? patternOf(before) : []
  const risers = pipes.length > 0 ? take(applyPattern({ flats }, { pipes })) : []
  return {
    ...base,
    schemaVersion: 1,
    flats,
    risers,
    openRoundId: before?.openRoundId ?? null,
    ...(before?.lastRoundId ? { lastRoundId: before.lastRoundId } : {}),
    rev: (before?.rev ?? 0) + 1,
  }
}
