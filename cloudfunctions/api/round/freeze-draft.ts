import { textHash } from '../../../domain/evidence/chain'
import type { RoundDoc, RoundDraft } from '../../../types/round'
import { found, stop } from '../../platform/refused'
import type { Transaction } from '../../platform/store'

type Drafted = Pick<
  RoundDoc,
  'items' | 'stairwellIds' | 'opensAt' | 'closesAt' | 'proofLevel' | 'textHash' | 'texts' | 'title'
>

/**
 * What a draft's document says, with its text frozen by its hash at once. Texts of earlier drafts stay: a hash in a round's
 * history always has its text. Refuses `window_invalid`, `not_found` for foreign stairwells.
 */
export const freezeDraft = async (
  tx: Transaction,
  estateId: string,
  { text, items, stairwellIds, proofLevel, ...window }: RoundDraft,
  now: Date,
): Promise<Drafted> => {
  const opensAt = new Date(window.opensAt)
  const closesAt = new Date(window.closesAt)
  if (closesAt <= opensAt || closesAt <= now) stop('window_invalid')
  const estate = found(await tx.estates.get(estateId))
  if (stairwellIds.some((id) => !Object.hasOwn(estate.stairwells, id))) stop('not_found')
  const hash = textHash(text)
  await tx.texts.put({ _id: hash, schemaVersion: 1, text, createdAt: now })
  return {
    items: [...new Set(items)],
    stairwellIds: [...new Set(stairwellIds)],
    opensAt,
    closesAt,
    proofLevel,
    textHash: hash,
    texts: [{ hash, version: 1, at: now, why: '首版' }],
    title: text.title,
  }
}
