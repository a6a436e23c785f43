import { ownerOf, session } from '@/api/session'
import { clearDraft, restoreDraft, saveDraft } from '@/lib/draft'
import { dayOf } from '@/lib/format'
import type { WalkList } from './walk-list'

/** The list as this phone last saw it, so that it can be opened in a stairwell without a network. For one person, for one day. */
type Kept = { by: string; day: string; list: WalkList }

const keyOf = (noticeId: string) => `walk:${noticeId}`
const me = () => ownerOf(session.get())

export const keepList = (noticeId: string, list: WalkList) =>
  saveDraft(keyOf(noticeId), { by: me(), day: dayOf(Date.now()), list } satisfies Kept)

/** Undefined when none was kept, or it was kept for somebody else or on another day. Then it is forgotten. */
export function keptList(noticeId: string): WalkList | undefined {
  const kept = restoreDraft<Kept>(keyOf(noticeId))
  if (!kept) return undefined
  if (kept.by === me() && kept.day === dayOf(Date.now())) return kept.list
  clearDraft(keyOf(noticeId))
  return undefined
}
