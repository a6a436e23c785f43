import { checkPublish } from '../../domain/notice/check-publish'
import { SCHEDULE_LATE_MINUTES } from '../../types/limits'
import type { NoticeDoc } from '../../types/notice'
import type { RefusalCode } from '../../types/refusals'
import type { Result } from '../../types/result'
import { Refused } from './refused'
import { resolveTarget } from './resolve-target'
import { roomInMessage } from './room-in-message'
import type { Store } from './store'

const MINUTE_MS = 60_000

/**
 * Publishes a scheduled notice whose time has come, to the households its target covers at this moment. What the rules of publishing no
 * longer allow becomes a draft again and says why (`heldBack`); a timer a few minutes late is not held against it. Null: it does
 * not go out.
 */
export const goOut = async (store: Store, scheduled: NoticeDoc, now: Date): Promise<NoticeDoc | null> => {
  const { estateId, content } = scheduled
  const target = await asked(() => resolveTarget(store, estateId, scheduled.target))
  const room = await asked(() => roomInMessage(store, scheduled, content, now))
  return store.transact(async (tx) => {
    const notice = await tx.notices.get(scheduled._id)
    if (notice?.state === 'published') return notice
    if (notice?.state !== 'scheduled' || notice.publishAt === null || notice.publishAt > now) return null
    const allowed = checkPublish(notice.content, { now: dueOr(now, notice.publishAt) })
    if (!allowed.ok) return held(allowed.code)
    // What was asked outside is still so: whoever had changed the notice since would have scheduled it for later than now.
    if (!room.ok) return held(room.code)
    if (!target.ok) return held(target.code)
    const published: NoticeDoc = {
      ...notice,
      ...target.value,
      state: 'published',
      publishAt: null,
      publishedAt: now,
      heldBack: null,
    }
    await tx.notices.put(published)
    return published

    async function held(code: RefusalCode): Promise<null> {
      const nobody = { stairwellIds: [], flatIds: null, households: 0, publishAt: null, publishedBy: null }
      await tx.notices.put({ ...(notice as NoticeDoc), ...nobody, state: 'draft', heldBack: { code, at: now } })
      return null
    }
  })
}

const dueOr = (now: Date, publishAt: Date): Date =>
  now.getTime() - publishAt.getTime() <= SCHEDULE_LATE_MINUTES * MINUTE_MS ? publishAt : now

/** A refusal of the question itself, also where it comes as an exception. */
const asked = async <T>(question: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await question()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
