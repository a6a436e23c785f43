import type { ClaimDoc } from '../../types/claim'
import type { DamageKind, DamagePlace } from '../../types/claim-words'
import { WARRANTY_YEARS } from '../../types/limits'
import type { Day } from '../../types/schema'
import type { WorksDoc } from '../../types/works'
import { yearsAfter } from './years-after'

/**
 * How long damage is made good at whose works (rule 38): a leak in a bathroom 5 years, everything else 2, from the day works were accepted. `until` null while they are
 * not: nothing has run out yet.
 */
export const warrantyOf = (
  { damage, damagePlace }: { damage: DamageKind; damagePlace: DamagePlace },
  works: Pick<WorksDoc, 'stages'> | null,
): ClaimDoc['warranty'] => {
  const isBathroomLeak = damagePlace === 'bathroom' && damage === 'leak'
  const years = isBathroomLeak ? WARRANTY_YEARS.bathroomLeak : WARRANTY_YEARS.fitOut
  const accepted = works?.stages.find(({ kind, state }) => kind === 'accept' && state === 'done')
  return { years, until: accepted ? yearsAfter(accepted.on, years) : null }
}

/** Whether the last day of it is past. */
export const isWarrantyOver = ({ until }: ClaimDoc['warranty'], today: Day): boolean => until !== null && today > until
