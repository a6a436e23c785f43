import { assertPath } from '../../storage/path'
import { signUpload, UPLOAD_LIFE_MS } from '../../storage/tickets'
import type { AdminAction } from '../action'

/** `storage.getUploadMetadata`: where to send one file, and the ticket to send with it. */
export const getUploadMetadata: AdminAction = (request, { url, secrets, clock, files }) => {
  const path = assertPath(request.path)
  return {
    data: {
      url: `${url}/storage/upload`,
      token: 'local-security-token',
      authorization: signUpload(secrets, path, clock.now() + UPLOAD_LIFE_MS),
      fileId: files.fileId(path),
      cosFileId: Buffer.from(files.fileId(path)).toString('base64'),
      download_url: `${url}/storage/files/${path}`,
    },
  }
}
