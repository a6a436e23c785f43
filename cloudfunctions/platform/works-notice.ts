import { placeWords } from '../../domain/message/place-words'
import { checkPublish } from '../../domain/notice/check-publish'
import { primaryOf } from '../../domain/riser/primary-flats'
import { noticeOf, type WorksPlace } from '../../domain/works/notice-of'
import type { NoticeDoc } from '../../types/notice'
import type { StairwellDoc } from '../../types/stairwell'
import type { Crew, WorksDoc } from '../../types/works'
import { fanOutDue } from './fan-out'
import type { EstateLabel } from './place'
import { found, stop, take } from './refused'
import { replace, standing } from './replace-notice'
import { roomWithNames } from './room-in-message'
import { randomId } from './secrets'
import type { Transaction } from './store'

type Stairwell = Pick<StairwellDoc, '_id' | 'building' | 'unit' | 'flats' | 'risers'>
type Estate = Pick<EstateLabel, 'name'>
type Dated = {
  works: WorksDoc
  crew: Crew
  stairwell: Stairwell
  estate: Estate
  publishedBy: string | null
  now: Date
}

/**
 * Publishes the dates of works to the households on their riser, in the transaction that sets them, and makes the notice due. Answers its
 * id. Refuses what publishing refuses: `water_stop_too_late` (rule 37), `notice_message_invalid` (rule 4).
 */
export const publishDates = async (
  tx: Transaction,
  { works, crew, stairwell, estate, publishedBy, now }: Dated,
): Promise<string> => {
  const { estateId, stairwellId, riserId } = works
  // The riser as the round froze it: its pattern may have been set anew since.
  const flatIds = [...new Set(works.flatIds.flatMap((flatId) => primaryOf(stairwell, flatId) ?? []))]
  if (flatIds.length === 0) return stop('notice_target_empty')
  const notice: NoticeDoc = {
    _id: randomId(),
    schemaVersion: 2,
    estateId,
    state: 'published',
    target: { scope: 'risers', stairwellId, riserIds: [riserId] },
    audience: 'everyone',
    stairwellIds: [stairwellId],
    flatIds,
    households: flatIds.length,
    content: noticeOf(works, crew, placeIn(stairwell, works)),
    createdAt: now,
    publishAt: null,
    publishedAt: now,
    publishedBy,
    replaces: null,
    replacedBy: null,
    worksId: works._id,
  }
  take(checkPublish(notice.content, { now }))
  take(roomWithNames(namesIn(notice, stairwell, estate), notice.content, now))
  await tx.notices.create(notice)
  await tx.outbox.create(fanOutDue(notice._id, now))
  return notice._id
}

/**
 * Puts a notice of the moved dates in the place of the one that stands, to exactly its households. A stop that moves starts its 24 hours
 * anew (rule 37). Answers its id. Refuses as `publishDates`.
 */
export const correctDates = async (
  tx: Transaction,
  { works, crew, stairwell, estate, publishedBy, now }: Dated,
  why: string,
): Promise<string> => {
  const old = standing(found(works.noticeId === null ? null : await tx.notices.get(works.noticeId)))
  const content = noticeOf(works, crew, placeIn(stairwell, works))
  take(checkPublish(content, { now, corrects: old.content }))
  take(roomWithNames(namesIn(old, stairwell, estate), content, now))
  const noticeId = randomId()
  const next = { _id: noticeId, content, households: old.households, publishedBy, how: 'correction', why } as const
  await replace(tx, old, next, now)
  return noticeId
}

const namesIn = ({ target }: NoticeDoc, stairwell: Stairwell, { name }: Estate) => ({
  estate: name,
  place: placeWords(target, { [stairwell._id]: stairwell }),
})

const placeIn = ({ building, unit, flats, risers }: Stairwell, { riserId, flatIds }: WorksDoc): WorksPlace => {
  const theirs = flats.filter(({ flatId }) => flatIds.includes(flatId)).map(({ position }) => position)
  const positions = risers.find((riser) => riser.riserId === riserId)?.positions ?? [...new Set(theirs)].sort()
  return { building, unit, positions }
}
