import { lastWorks } from '../../domain/claim/last-works'
import { beijingDay } from '../../domain/consent/beijing-day'
import type { WorksDoc } from '../../types/works'
import type { Store } from './store'

/** The works that began last on the pipes of a flat, or of the whole stairwell for a common part; null: none has begun. */
export const worksBehind = async (
  store: Store,
  { stairwellId, flatId }: { stairwellId: string; flatId: string | null },
  now: Date,
): Promise<WorksDoc | null> =>
  lastWorks(await store.works.all({ stairwellId, ...(flatId === null ? {} : { flatIds: flatId }) }), beijingDay(now))
