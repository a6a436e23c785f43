import type { FilePurpose } from '@chuanmen/types/file'
import Taro from '@tarojs/taro'
import { call, newRequestId } from '@/api/call'
import { Failure } from '@/api/failure'
import { type ChosenFile, upload } from '@/api/upload'

/** A photo that waits on this phone for a network. Its key is also the request id of its upload: put up twice, it is one file. */
export type KeptPhoto = {
  key: string
  path: string
  name: string
  size: number
  purpose: FilePurpose
  estateId: string
}

/** A browser forgets what was chosen when the page is closed: there a photo goes up at once, or not at all. */
export const canKeepPhotos = () => process.env.TARO_ENV === 'weapp'

/** A file's name as the server takes it. */
export const safeName = (name: string) => name.replace(/[\p{Cc}<>]/gu, '').slice(-100) || 'photo.jpg'
const endingOf = (name: string) => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '.jpg'

/** Copies a chosen photo to where WeChat does not clear it away. */
export async function keepPhoto(file: ChosenFile, to: Pick<KeptPhoto, 'purpose' | 'estateId'>): Promise<KeptPhoto> {
  const key = newRequestId()
  const photo = { key, path: file.path, name: safeName(file.name), size: file.size, ...to }
  return { ...photo, path: await copyToKeep(key, photo) }
}

/** Where WeChat does not clear it away, under a name of its own; elsewhere, or when that fails, where it was. */
export function copyToKeep(key: string, { path, name }: Pick<ChosenFile, 'path' | 'name'>): Promise<string> {
  if (!canKeepPhotos()) return Promise.resolve(path)
  const kept = `${Taro.env.USER_DATA_PATH}/${key}${endingOf(name)}`
  return new Promise((resolve) => {
    Taro.getFileSystemManager().copyFile({
      srcPath: path,
      destPath: kept,
      success: () => resolve(kept),
      // A full phone: it can still be sent while the program lives.
      fail: () => resolve(path),
    })
  })
}

/** Its copy is not needed any more. */
export function dropPhoto({ path }: Pick<KeptPhoto, 'path'>) {
  if (!canKeepPhotos() || !path.startsWith(String(Taro.env.USER_DATA_PATH))) return
  // Already gone is as good.
  Taro.getFileSystemManager().unlink({ filePath: path, fail: () => undefined })
}

/**
 * Puts it up and answers its file's id; again, after a lost reply, the same one.
 * @throws Failure, one that cannot be retried when the copy is gone or the server will never take it.
 */
export async function putPhoto({ key, path, name, size, purpose, estateId }: KeptPhoto, file?: File): Promise<string> {
  if (!isThere(path)) throw new Failure('refused', 'file_missing', '照片在手机里找不到了')
  const ticket = await call('file.requestUpload', { purpose, estateId, name, bytes: size }, key)
  return upload(ticket, { path, name, size, ...(file ? { file } : {}) })
}

/** Whether what was kept can still be read. A browser is not asked. */
export function isThere(path: string): boolean {
  if (!canKeepPhotos()) return true
  try {
    Taro.getFileSystemManager().accessSync(path)
    return true
  } catch {
    return false
  }
}
