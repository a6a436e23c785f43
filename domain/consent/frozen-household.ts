import type { HouseholdDoc, OwnerRecord } from '../../types/household'
import type { StairwellDoc } from '../../types/stairwell'
import type { TallyFlat, TallyOwner } from '../../types/tally'
import { flatsOf } from '../riser/primary-flats'

/** What a round needs of a flat's file: ids and shares, never names. */
export type HouseholdOwners = Pick<HouseholdDoc, '_id' | 'consentRule' | 'filedSignerIds'> & {
  owners: Pick<OwnerRecord, 'signerId' | 'share'>[]
}
export type FrozenHousehold = Pick<TallyFlat, 'room' | 'areaCentiSqm' | 'consentRule' | 'filedSignerIds' | 'owners'>

/**
 * One household as a round asks it. Flats joined into one answer once: areas add up, owners are united by `signerId` (people
 * are never matched by name). A joined flat that brings in a further owner makes the rule `joint`, the most careful one,
 * unless every flat of it has a filed agreement: a rule recorded for one title says nothing about the other's owners.
 * A flat without a file, or without owners, is asked all the same: its owner must be found.
 */
export const frozenHousehold = (
  stairwell: Pick<StairwellDoc, 'flats'>,
  households: HouseholdOwners[],
  primaryId: string,
): FrozenHousehold | null => {
  const [primary, ...joined] = flatsOf(stairwell, primaryId)
  if (!primary) return null
  const fileOf = (flatId: string) => households.find(({ _id }) => _id === flatId)
  const own = fileOf(primary.flatId)
  const files = [primary, ...joined].flatMap(({ flatId }) => fileOf(flatId) ?? [])
  const owners = new Map(files.flatMap((file) => file.owners).map(asOwner))
  // A primary's own record of a share wins over a joined flat's.
  for (const owner of own?.owners ?? []) owners.set(...asOwner(owner))

  const isWidened = owners.size > (own?.owners.length ?? 0)
  const isAllFiled = files.every(({ consentRule }) => consentRule === 'filed')
  const rule = own?.consentRule ?? primary.consentRule
  const kept = !isWidened || isAllFiled ? rule : 'joint'
  const filed = isWidened ? files.flatMap(({ filedSignerIds }) => filedSignerIds) : (own?.filedSignerIds ?? [])
  return {
    room: primary.room,
    areaCentiSqm: [primary, ...joined].reduce((sum, { areaCentiSqm }) => sum + areaCentiSqm, 0),
    consentRule: kept,
    filedSignerIds: kept === 'filed' || kept === 'unit' ? [...new Set(filed)] : [],
    owners: [...owners.values()],
  }
}

const asOwner = ({ signerId, share }: Pick<OwnerRecord, 'signerId' | 'share'>): [string, TallyOwner] => [
  signerId,
  { signerId, share: share && { numerator: share.numerator, denominator: share.denominator } },
]
