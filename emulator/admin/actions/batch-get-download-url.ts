import { signDownload } from '../../storage/tickets'
import type { AdminAction } from '../action'
import { fileList } from '../file-list'

/** The platform's default life of a link: a day. */
const MAX_AGE_DEFAULT_S = 24 * 3600

/** `storage.batchGetDownloadUrl`: a signed link per file, good for `max_age` seconds by this cloud's clock. */
export const batchGetDownloadUrl: AdminAction = (request, { url, secrets, clock, files }) => {
  const list = fileList<{ fileid?: unknown; max_age?: number }>(request.file_list, 'file_list').map(
    ({ fileid, max_age: maxAgeS = MAX_AGE_DEFAULT_S }) => {
      const path = files.pathOf(fileid)
      if (path === null || !files.get(path)) return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
      const expiresAtS = Math.floor(clock.now() / 1000) + Number(maxAgeS)
      // The SDK escapes this link itself, so the path in it must not be escaped yet.
      return {
        code: 'SUCCESS',
        fileID: fileid,
        tempFileURL: `${url}/storage/files/${path}?${signDownload(secrets, path, expiresAtS)}`,
        maxAge: maxAgeS,
      }
    },
  )
  return { data: { download_list: list } }
}
