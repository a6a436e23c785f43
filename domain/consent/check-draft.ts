import { accept, type Result, refuse } from '../../types/result'
import type { RoundDoc } from '../../types/round'

/**
 * May somebody who saw version `rev` of this draft change or discard it? Refuses `not_found` once it is discarded,
 * `round_not_draft` once it is opened (households are asked: a new version of the text asks them again, rule 34), and
 * `draft_changed` when a colleague was faster, so that neither's work is lost unseen.
 */
export const checkDraft = ({ state, rev }: Pick<RoundDoc, 'state' | 'rev'>, seen: number): Result<true> => {
  if (state === 'discarded') return refuse('not_found')
  if (state !== 'draft') return refuse('round_not_draft')
  return rev === seen ? accept(true) : refuse('draft_changed', { rev })
}
