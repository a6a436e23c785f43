import type { ClaimDoc } from '../../../types/claim'
import type { HistoryDoc } from '../../../types/history'
import type { PhotoDoc } from '../../../types/photo'
import { command, type Store } from '../../platform/store'

/** Of one page of claims; more wait than anybody looks at in a day. Documents of one read (rule 19). */
const HELD_MAX = 1000
const IN_ENTRY = { subjectId: true, 'entry.act': true, isLookedAt: true } as const
const IN_PHOTO = { subjectId: true, bySide: true, received: true } as const

/**
 * By claim: how many entries' words and photos are held for a person (rule 12). Two reads by index for a page; nothing is stored that could be wrong. Why claims were
 * joined stays with who handles them and waits for nobody; of a claim kept for the law's sake alone nothing is looked at.
 */
export const heldIn = async (
  store: Store,
  claims: readonly Pick<ClaimDoc, '_id' | 'isRestricted'>[],
): Promise<Map<string, number>> => {
  const ids = claims.filter(({ isRestricted }) => !isRestricted).map(({ _id }) => _id)
  if (ids.length === 0) return new Map()
  const [entries, photos] = await Promise.all([
    store.histories.find({ subjectId: command.in(ids), wordsState: 'held' }, { limit: HELD_MAX, field: IN_ENTRY }),
    store.photos.find({ subjectId: command.in(ids), check: 'held' }, { limit: HELD_MAX, field: IN_PHOTO }),
  ])
  const held = new Map<string, number>()
  const waiting = [...entries.filter(isAsked), ...photos.filter(isReviewed)]
  for (const { subjectId } of waiting) if (subjectId !== null) held.set(subjectId, (held.get(subjectId) ?? 0) + 1)
  return held
}

const isAsked = ({ entry, isLookedAt }: HistoryDoc): boolean =>
  !isLookedAt && entry.act !== 'join' && entry.act !== 'leave'
const isReviewed = ({ bySide, received }: PhotoDoc): boolean => bySide !== 'staff' && received !== null
