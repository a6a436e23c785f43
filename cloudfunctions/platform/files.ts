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

/** How reading a file of unknown size went: a larger one is not read to its end. */
export type Read = { how: 'read'; content: Uint8Array } | { how: 'missing' } | { how: 'tooLarge' }

/** Seconds a link lives that we follow ourselves. */
const OWN_LINK_SECONDS = 120

/** The content of a file that somebody sent, up to so many bytes. */
export const readUpTo = async (cloudId: string, bytesMax: number): Promise<Read> => {
  const url = await fileLink(cloudId, OWN_LINK_SECONDS)
  const response = url ? await fetch(url) : null
  if (!response || response.status === 404) return { how: 'missing' }
  if (!response.ok || !response.body) throw new Error(`storage answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { how: 'read', content: Buffer.concat(chunks, bytes) }
    bytes += value.length
    if (bytes > bytesMax) {
      await reader.cancel()
      return { how: 'tooLarge' }
    }
    chunks.push(value)
  }
}

/** Keeps a file that we made ourselves and answers its name in storage; under the same path it replaces what was there. */
export const keepFile = async (cloudPath: string, content: Uint8Array): Promise<string> => {
  const { fileID } = await cloud.uploadFile({
    cloudPath,
    fileContent: Buffer.from(content.buffer, content.byteOffset, content.length) as never,
  })
  return fileID
}

/** Files one call may name, to delete them or to link to them (CloudBase). */
const FILES_A_CALL = 50

const inCalls = (cloudIds: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(cloudIds.length / FILES_A_CALL) }, (_, nth) =>
    cloudIds.slice(nth * FILES_A_CALL, (nth + 1) * FILES_A_CALL),
  )

/** Deletes files, however many; those that are gone already do not matter (rule 20). */
export const dropFiles = async (cloudIds: readonly string[]): Promise<void> => {
  for (const fileList of inCalls(cloudIds)) await cloud.deleteFile({ fileList })
}

/** Links to private files that die after `seconds` (rule 23), by file; of one that is gone there is none. */
export const fileLinks = async (cloudIds: readonly string[], seconds: number): Promise<Map<string, string>> => {
  const links = new Map<string, string>()
  for (const some of inCalls(cloudIds)) {
    const asked = some.map((fileID) => ({ fileID, maxAge: seconds })) as unknown as string[]
    const { fileList } = await cloud.getTempFileURL({ fileList: asked })
    for (const [at, { tempFileURL }] of fileList.entries()) if (tempFileURL) links.set(some[at] as string, tempFileURL)
  }
  return links
}

/** The same of one file; null when it is gone. */
export const fileLink = async (cloudId: string, seconds: number): Promise<string | null> =>
  (await fileLinks([cloudId], seconds)).get(cloudId) ?? null
