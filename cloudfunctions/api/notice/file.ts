import { residentOf } from '../../../domain/binding/policy'
import { mayFind } from '../../../domain/notice/audience'
import { concerned } from '../../../domain/notice/concerns'
import { FILE_LINK_SECONDS } from '../../../types/limits'
import { linkNoticeFile } from '../../../types/notice-inbox'
import { action } from '../../platform/action'
import { fileLink } from '../../platform/files'
import { found, stop, take } from '../../platform/refused'

/** A ten-minute link (rule 23) to an attachment or the recording of a notice that went to the resident's flat, and to no other file. */
export const file = action(linkNoticeFile, async ({ input, actor, now, store, permit }) => {
  const resident = residentOf(actor, input.flatId)
  permit(resident)
  const binding = take(resident)
  const notice = found(await store.notices.get(input.noticeId))
  if (!concerned(notice, binding) || !mayFind(notice.audience, binding.role)) return stop('not_found')
  const { attachmentIds, voiceId } = notice.content
  if (!attachmentIds.includes(input.fileId) && voiceId !== input.fileId) return stop('not_found')
  const { cloudId } = found(await store.files.get(input.fileId))
  const url = found(await fileLink(cloudId, FILE_LINK_SECONDS))
  return { url, expiresAt: new Date(now.getTime() + FILE_LINK_SECONDS * 1000).toISOString() }
})
