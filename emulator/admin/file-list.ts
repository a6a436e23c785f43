import { CloudError } from '../errors'

/** Files one call may name (CloudBase, 云存储: 单次调用最多 50 个). */
const FILES_A_CALL = 50

/** What a call says of several files; more than the platform takes fail here as well, so that production never surprises. */
export const fileList = <T>(list: unknown, name: string): T[] => {
  if (!Array.isArray(list)) throw new CloudError('INVALID_PARAM', `${name} must be a list`)
  if (list.length > FILES_A_CALL) throw new CloudError('INVALID_PARAM', `${name} names more than ${FILES_A_CALL} files`)
  return list
}
