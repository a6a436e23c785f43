import type { Actor } from '../../types/person'
import { accept, type Result } from '../../types/result'
import { staffMay } from '../staff/policy'
import type { ClaimCore } from './moves'
import { type ClaimPlace, ownsIt, partiesIn } from './policy'

/**
 * For whom a claim's files are put together: its household, what that side reads; who decides, all of it, with a reason that is kept. Refuses `not_allowed`, `out_of_scope`,
 * `own_claim`.
 */
export const mayExport = (actor: Actor, claim: ClaimCore, place: ClaimPlace): Result<'household' | 'staff'> => {
  if (partiesIn(actor, claim, place).includes('household')) return accept('household')
  const may = staffMay(actor, 'decideClaims', place)
  if (!may.ok) return may
  const own = ownsIt(actor, claim, place)
  return own.ok ? accept('staff') : own
}
