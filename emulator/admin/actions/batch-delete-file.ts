import { CloudError } from '../../errors'
import type { AdminAction } from '../action'

/** `storage.batchDeleteFile`. */
export const batchDeleteFile: AdminAction = async (request, { files }) => {
  if (!Array.isArray(request.fileid_list)) throw new CloudError('INVALID_PARAM', 'fileid_list must be a list')
  const list: { code: string; fileID: unknown }[] = []
  for (const fileID of request.fileid_list) {
    const path = files.pathOf(fileID)
    const isGone = path !== null && (await files.remove(path))
    list.push({ code: isGone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID })
  }
  return { data: { delete_list: list } }
}
