import { dayAfter } from '../../../domain/consent/beijing-day'
import { listDayHeads } from '../../../types/certificate'
import type { Day } from '../../../types/schema'
import { openAction } from '../../platform/action'
import { found } from '../../platform/refused'
import type { Store } from '../../platform/store'

/** Calendar days looked through for one page. */
const DAYS = 60

/** An estate's published days, newest first. A page is one read by ids: the calendar's days back from the newest one, most of which may be missing; the oldest found names the next. */
export const days = openAction(listDayHeads, async ({ input, store }) => {
  const { name, lastDay } = found(await store.estates.peek(input.estateId, 'name', 'lastDay'))
  const newest = input.before ? await dayBefore(store, input.estateId, input.before) : (lastDay?.on ?? null)
  const published = newest === null ? [] : await daysBackFrom(store, input.estateId, newest)
  return {
    estateName: name,
    days: published.map(({ on, root, before, chains }) => ({ on, root, before: before?.root ?? null, chains })),
    more: (published.at(-1)?.before ?? null) !== null,
  }
})

/** The day published before this one. */
const dayBefore = async (store: Store, estateId: string, on: Day): Promise<Day | null> =>
  (await store.dayHeads.peek(`${estateId}~${on}`, 'before'))?.before?.on ?? null

const daysBackFrom = async (store: Store, estateId: string, newest: Day) => {
  const ids = Array.from({ length: DAYS }, (_, back) => `${estateId}~${dayAfter(newest, -back)}`)
  const some = await store.dayHeads.among(ids, { on: true, root: true, before: true, chains: true })
  return some.sort((one, other) => (one.on < other.on ? 1 : -1))
}
