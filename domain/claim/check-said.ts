import type { ClaimMove } from '../../types/claim-actions'
import { accept, type Result, refuse } from '../../types/result'
import { paperNeedsPhoto, phoneMoves } from './moves'

export type OnBehalf = { how: 'present' | 'phone' | 'paper'; photoId: string | null }

/** Photos a move brings. */
export const photoIdsIn = (move: ClaimMove): readonly string[] => ('photoIds' in move ? move.photoIds : [])

/**
 * What a move says, whatever the claim. An addition adds something; by telephone nothing is agreed to and nothing given up; on paper only with its photo. Refuses
 * `malformed {field}`, `not_allowed`, `photo_required`.
 */
export const checkSaid = (move: ClaimMove, onBehalf: OnBehalf | undefined): Result<true> => {
  if (move.kind === 'add' && move.words === '' && move.photoIds.length === 0)
    return refuse('malformed', { field: 'words' })
  if (onBehalf?.how === 'phone' && !phoneMoves.includes(move.kind)) return refuse('not_allowed')
  const needsPhoto = onBehalf?.how === 'paper' && paperNeedsPhoto.includes(move.kind)
  return needsPhoto && onBehalf?.photoId === null ? refuse('photo_required') : accept(true)
}
