import type { FilePurpose } from '../../../types/file'
import type { NoticeContent } from '../../../types/notice'
import { found, stop } from '../../platform/refused'
import { command, type Store, type Transaction } from '../../platform/store'

/** Every file a notice carries was uploaded for this estate and for this purpose. Refuses `not_found`. */
export const checkFiles = async (
  tx: Transaction,
  estateId: string,
  { attachmentIds, voiceId }: Pick<NoticeContent, 'attachmentIds' | 'voiceId'>,
): Promise<void> => {
  for (const fileId of attachmentIds) await checkFile(tx, estateId, fileId, 'notice')
  if (voiceId !== null) await checkFile(tx, estateId, voiceId, 'voice')
}

const checkFile = async (tx: Transaction, estateId: string, fileId: string, purpose: FilePurpose): Promise<void> => {
  const file = found(await tx.files.get(fileId))
  if (file.estateId !== estateId || file.purpose !== purpose) stop('not_found')
}

/** Names of a notice's attachments, in its own order. One read, none without attachments. */
export const attachmentsOf = async (
  store: Store,
  { attachmentIds }: Pick<NoticeContent, 'attachmentIds'>,
): Promise<{ fileId: string; name: string }[]> => {
  if (attachmentIds.length === 0) return []
  const files = await store.files.find(
    { _id: command.in(attachmentIds) },
    { limit: attachmentIds.length, field: { name: true } },
  )
  return attachmentIds.flatMap((fileId) => {
    const file = files.find(({ _id }) => _id === fileId)
    return file ? { fileId, name: file.name } : []
  })
}
