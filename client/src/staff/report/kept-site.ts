import { ownerOf, session } from '@/api/session'
import { clearDraft, restoreDraft, saveDraft } from '@/lib/draft'
import { dayOf } from '@/lib/format'
import type { Site } from './site'

/** The works as this phone last saw them, so that the page opens in a stairwell without a network. For one person, for one day. */
type Kept = { by: string; day: string; site: Site }

const keyOf = (worksId: string) => `site:${worksId}`
const me = () => ownerOf(session.get())

export const keepSite = (worksId: string, site: Site) =>
  saveDraft(keyOf(worksId), { by: me(), day: dayOf(Date.now()), site } satisfies Kept)

/** Undefined when none was kept, or it was kept for somebody else or on another day. Then it is forgotten. */
export function keptSite(worksId: string): Site | undefined {
  const kept = restoreDraft<Kept>(keyOf(worksId))
  if (!kept) return undefined
  if (kept.by === me() && kept.day === dayOf(Date.now())) return kept.site
  clearDraft(keyOf(worksId))
  return undefined
}
