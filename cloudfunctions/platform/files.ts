import type { UploadTicket } from '../../types/file'
import { cloud } from './cloud'

/**
 * Leave to upload one file straight to storage, as the multipart form its POST object interface takes. `cloudId` is
 * the storage's name for it.
 */
export const uploadTicket = async (cloudPath: string): Promise<Omit<UploadTicket, 'fileId'> & { cloudId: string }> => {
  const { data } = await cloud.getUploadMetadata({ cloudPath })
  return {
    cloudId: data.fileId,
    url: data.url,
    fields: {
      key: cloudPath,
      signature: data.authorization,
      'x-cos-meta-fileid': data.cosFileId,
      'x-cos-security-token': data.token,
      success_action_status: '201',
    },
  }
}

/** The content of an uploaded file, or null when it never arrived. */
export const readFile = async (cloudId: string): Promise<Uint8Array | null> => {
  try {
    const { fileContent } = await cloud.downloadFile({ fileID: cloudId })
    return (fileContent as Uint8Array | undefined) ?? null
  } catch {
    return null
  }
}

/** A link to a private file that dies after `seconds` (rule 23). */
export const fileLink = async (cloudId: string, seconds: number): Promise<string | null> => {
  const { fileList } = await cloud.getTempFileURL({
    fileList: [{ fileID: cloudId, maxAge: seconds }] as unknown as string[],
  })
  return fileList[0]?.tempFileURL || null
}
