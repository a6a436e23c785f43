import { accept, type Result, refuse } from '../../types/result'
import type { VisitPurpose } from '../../types/visit-words'
import { isIndependent } from '../consent/witness'

/**
 * Whether somebody stood by where somebody old signs a paper: needed of `purpose` paper in an elder home, and whoever is named, then and else, is neither of the visiting team nor an owner
 * (rule 43). Refuses `witness_required`, `witness_not_independent`.
 */
export const witnessed = (
  { purpose, witness }: { purpose: VisitPurpose; witness: string | null },
  { isElderHome, team, owners }: { isElderHome: boolean; team: readonly string[]; owners: readonly string[] },
): Result<true> => {
  if (witness === null) return purpose === 'paper' && isElderHome ? refuse('witness_required') : accept(true)
  return isIndependent(witness, [...team, ...owners]) ? accept(true) : refuse('witness_not_independent')
}
