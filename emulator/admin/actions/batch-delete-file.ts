import type { AdminAction } from '../action'
import { fileList } from '../file-list'

/** `storage.batchDeleteFile`. */
export const batchDeleteFile: AdminAction = async (request, { files }) => {
  const list: { code: string; fileID: unknown }[] = []
  for (const fileID of fileList<unknown>(request.fileid_list, 'fileid_list')) {
    const path = files.pathOf(fileID)
    const isGone = path !== null && (await files.remove(path))
    list.push({ code: isGone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID })
  }
  return { data: { delete_list: list } }
}
