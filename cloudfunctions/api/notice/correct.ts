import { checkPublish } from '../../../domain/notice/check-publish'
import { staffMay } from '../../../domain/staff/policy'
import { correctNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { spreadNow } from '../../platform/fan-out'
import { placeOfEstate } from '../../platform/place'
import { found, take } from '../../platform/refused'
import { householdsConcerned, replace, replaceable } from '../../platform/replace-notice'
import { roomInMessage } from '../../platform/room-in-message'
import { randomId } from '../../platform/secrets'
import { checkFiles } from './attachments'

/**
 * Sends a corrected text to exactly the households of the first one, which is replaced in the same transaction; of a withdrawal, to
 * all that the notice it took back concerned. A planned stop that moves starts its 24 hours anew (rule 37). Refuses `notice_not_published`,
 * `notice_of_works` and what publishing refuses.
 */
export const correct = action(correctNotice, async ({ input, actor, now, store, permit, commit }) => {
  const first = found(await store.notices.get(input.noticeId))
  permit(staffMay(actor, 'publishNotice', await placeOfEstate(store, first.estateId)))
  const outcome = await commit(async (tx) => {
    const old = replaceable(found(await tx.notices.get(input.noticeId)))
    // A withdrawal repeats the time of what it called off: nobody was told that it happens.
    const corrects = old.replaces?.how === 'withdrawal' ? null : old.content
    take(checkPublish(input.content, { now, corrects }))
    await checkFiles(tx, old.estateId, input.content)
    take(await roomInMessage(store, old, input.content, now))
    const households = await householdsConcerned(tx, old)
    const noticeId = randomId()
    const { content, why } = input
    const publishedBy = actor.staff?.name ?? null
    await replace(tx, old, { _id: noticeId, content, households, publishedBy, how: 'correction', why }, now)
    return { noticeId, households }
  })
  await spreadNow(store, outcome.noticeId, now)
  return outcome
})
