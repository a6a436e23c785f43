import type { Output } from '@/api/call'
import { ownerOf, session } from '@/api/session'
import { clearDraft, restoreDraft, saveDraft } from '@/lib/draft'
import { dayOf } from '@/lib/format'

export type BaselineView = Output<'baseline.view'>
/** The record as this phone last saw it, so that the page opens in a flat without a network. For one person, for one day. */
type Kept = { by: string; day: string; view: BaselineView }

const keyOf = (flatId: string) => `baseline-seen:${flatId}`
const me = () => ownerOf(session.get())

export const keepBaseline = (flatId: string, view: BaselineView) =>
  saveDraft(keyOf(flatId), { by: me(), day: dayOf(Date.now()), view } satisfies Kept)

/** Undefined when none was kept, or it was kept for somebody else or on another day. Then it is forgotten. */
export function keptBaseline(flatId: string): BaselineView | undefined {
  const kept = restoreDraft<Kept>(keyOf(flatId))
  if (!kept) return undefined
  if (kept.by === me() && kept.day === dayOf(Date.now())) return kept.view
  clearDraft(keyOf(flatId))
  return undefined
}
