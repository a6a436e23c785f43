import { beijingDay } from '../../domain/consent/beijing-day'
import type { Known } from '../../domain/help/raise'
import { type Cause, causeOfNotice, causeOfWorks } from '../../domain/help/raise-causes'
import type { NoticeDoc } from '../../types/notice'
import type { WorksDoc } from '../../types/works'
import { command, type Store } from './store'

export type RaisedTask = Known
type Works = Pick<WorksDoc, '_id' | 'flatIds' | 'stages' | 'state'>
type Notice = Pick<
  NoticeDoc,
  '_id' | 'state' | 'stairwellIds' | 'flatIds' | 'content' | 'replaces' | 'replacedBy' | 'worksId'
>

const WORKS = { flatIds: true, stages: true, state: true } as const
const NOTICE = {
  state: true,
  stairwellIds: true,
  flatIds: true,
  content: true,
  replaces: true,
  replacedBy: true,
  worksId: true,
} as const
/** A notice corrected more often than this is believed to be another one. */
const CORRECTIONS_MAX = 20

/**
 * What raises help in an estate: works with a day still to come and water stops that are not over, and beside these whatever raised a task that is still live, so that nothing is
 * taken for withdrawn because it is past.
 */
export const causesNow = async (
  store: Store,
  estateId: string,
  live: readonly RaisedTask[],
  now: Date,
): Promise<Cause[]> => {
  const [works, notices] = await Promise.all([
    worksNow(store, estateId, live, now),
    noticesNow(store, estateId, live, now),
  ])
  return [...works, ...notices].filter(({ stop, noisyDays }) => stop !== null || noisyDays.length > 0)
}

const worksNow = async (store: Store, estateId: string, live: readonly RaisedTask[], now: Date): Promise<Cause[]> => {
  const state = command.in(['scheduled', 'underway', 'finished'])
  const ahead: Works[] = await store.works.all({ estateId, state, 'stages.on': command.gte(beijingDay(now)) }, WORKS)
  const known = new Set(ahead.map(({ _id }) => _id))
  const others = new Set(live.flatMap(({ source }) => source?.worksId ?? []).filter((id) => !known.has(id)))
  const past: Works[] = await store.works.among([...others], WORKS)
  return [...ahead, ...past].map(causeOfWorks)
}

const noticesNow = async (store: Store, estateId: string, live: readonly RaisedTask[], now: Date): Promise<Cause[]> => {
  const standing: Notice[] = await store.notices.all(
    {
      estateId,
      state: 'published',
      'content.kind': 'waterStop',
      'content.endsAt': command.gt(now.toISOString()),
    },
    NOTICE,
  )
  const causes = new Map<string, Cause>()
  const add = (cause: Cause | null): void => {
    if (cause) causes.set(cause.sourceId, cause)
  }
  for (const notice of standing) if (!notice.worksId) add(causeOfNotice(notice, await rootOf(store, notice)))
  const roots = new Set(live.flatMap(({ source }) => source?.noticeId ?? []))
  for (const rootId of roots) {
    if (causes.has(rootId)) continue
    const last = await lastOf(store, rootId)
    if (last) add(causeOfNotice(last, rootId))
  }
  return [...causes.values()]
}

/** The notice that a row of corrections goes back to: a task stays the same when only words were corrected. */
const rootOf = async (store: Store, notice: Pick<Notice, '_id' | 'replaces'>): Promise<string> => {
  let at = notice
  for (let n = 0; n < CORRECTIONS_MAX && at.replaces?.how === 'correction'; n++) {
    const earlier = await store.notices.peek(at.replaces.noticeId, '_id', 'replaces')
    if (!earlier) break
    at = earlier
  }
  return at._id
}

/** What stands in the place of a notice now. */
const lastOf = async (store: Store, rootId: string): Promise<Notice | null> => {
  let at = await store.notices.get(rootId)
  for (let n = 0; n < CORRECTIONS_MAX && at?.replacedBy; n++) at = await store.notices.get(at.replacedBy)
  return at
}
