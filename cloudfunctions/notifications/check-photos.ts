import { CHECK_VISIT_HOURS, FILE_LINK_SECONDS, PHOTO_CHECK_MINUTES } from '../../types/limits'
import type { PhotoDoc } from '../../types/photo'
import { fileLink } from '../platform/files'
import { command } from '../platform/store'
import { askAboutPicture } from '../platform/wechat'
import type { Run } from './run'

/** Photos looked at between two looks at what is to be sent. */
const PAGE = 20
const VISIT_MS = CHECK_VISIT_HOURS * 3_600_000

/**
 * Asks WeChat whether others may see photos (rule 12): it answers later, by message push. What cannot be asked about, and what it has not answered in time, is held for
 * a person, whose word stays. Asked twice, the newer question counts. Answers whether it found something.
 */
export const checkPhotos = async (run: Run): Promise<boolean> => {
  const { store, now, did } = run
  const lateBefore = new Date(now().getTime() - PHOTO_CHECK_MINUTES * 60_000)
  const unanswered = await store.photos.updateWhere(
    { check: 'asked', checkedAt: command.lt(lateBefore) },
    { check: 'held', traceId: null, checkedAt: now() },
  )
  did.checked += unanswered
  const waiting = await store.photos.find({ check: 'waiting' }, { limit: PAGE })
  if (waiting.length === 0) return unanswered > 0
  const authors = await store.people.find(
    { _id: command.in([...new Set(waiting.map(({ by }) => by))]) },
    { limit: PAGE, field: { openid: true } },
  )
  const openids = new Map(authors.map(({ _id, openid }) => [_id, openid]))
  for (const photo of waiting) {
    if (run.isOver()) break
    const traceId = await ask(photo, openids.get(photo.by), now())
    await store.photos.updateIf(photo._id, [{ check: 'waiting' }], {
      check: traceId === null ? 'held' : 'asked',
      traceId,
      checkedAt: now(),
    })
    did.checked += 1
  }
  return true
}

/** WeChat's name for the question, or null when it cannot be asked. What others would see is what it looks at. */
const ask = async ({ received }: PhotoDoc, openid: string | undefined, now: Date): Promise<string | null> => {
  if (!openid || !received || now.getTime() - received.at.getTime() >= VISIT_MS) return null
  const url = await fileLink(received.viewId, FILE_LINK_SECONDS)
  return url ? askAboutPicture({ openid, url }) : null
}
