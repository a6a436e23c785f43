import { shownTalk } from '../../domain/talk/glance'
import type { PromiseDoc } from '../../types/promise'
import type { TalkDoc } from '../../types/talk'
import type { VisitDoc } from '../../types/visit'
import type { Store } from './store'

/** Visits shown with a plan: the newest; the rest is behind its own list. */
const VISITS_SHOWN = 20
/** Promises and talks of one household: far more than there will be. */
const MANY = 50

type PlanAround = { promises: PromiseDoc[]; talk: TalkDoc | null; visits: VisitDoc[] }

/** What is done for a household beside its items: promises, open ones first; the talk shown; the newest visits. Three reads. */
export const aroundPlan = async (store: Store, flatId: string): Promise<PlanAround> => {
  const [promises, talks, visits] = await Promise.all([
    store.promises.find({ flatId }, { limit: MANY, orderBy: ['askedAt', 'desc'] }),
    store.talks.find({ flatId }, { limit: MANY, orderBy: ['invitedAt', 'desc'] }),
    store.visits.find({ flatId }, { limit: VISITS_SHOWN, orderBy: ['at', 'desc'] }),
  ])
  promises.sort((one, other) => Number(other.isOpen) - Number(one.isOpen))
  return { promises, talk: shownTalk(talks), visits }
}
