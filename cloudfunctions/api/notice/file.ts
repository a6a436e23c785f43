import { readerOf } from '../../../domain/binding/policy'
import { FILE_LINK_SECONDS } from '../../../types/limits'
import { linkNoticeFile } from '../../../types/notice-inbox'
import { action } from '../../platform/action'
import { fileLink } from '../../platform/files'
import { found, stop, take } from '../../platform/refused'
import { checkTheirs } from './check-theirs'

/**
 * A ten-minute link (rule 23) to an attachment or the recording of a notice that went to the reader's flat, and to no other file. Whoever
 * may read the notice may read and hear those, too, confirmed or not (rule 8).
 */
export const file = action(linkNoticeFile, async ({ input, actor, now, store, permit }) => {
  const reader = readerOf(actor, input.flatId)
  permit(reader)
  const binding = take(reader)
  const notice = found(await store.notices.get(input.noticeId))
  await checkTheirs(store, notice, binding)
  const { attachmentIds, voiceId } = notice.content
  if (!attachmentIds.includes(input.fileId) && voiceId !== input.fileId) return stop('not_found')
  const { cloudId } = found(await store.files.get(input.fileId))
  const url = found(await fileLink(cloudId, FILE_LINK_SECONDS))
  return { url, expiresAt: new Date(now.getTime() + FILE_LINK_SECONDS * 1000).toISOString() }
})
