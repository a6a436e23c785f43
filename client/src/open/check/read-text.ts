import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import type { ChosenFile } from '@/api/upload'

/** Largest file that is read here: an estate of 3,000 households makes some 10 MB; a film chosen by mistake does not stop the phone. */
const BYTES_MAX = 60 * 1024 * 1024

/** A chosen file's text; it stays on this device. */
export async function readText({ path, size, file }: ChosenFile): Promise<string> {
  if (size > BYTES_MAX) throw new Failure('refused', 'file_too_large', '这个文件太大，不会是核对文件。请换一个。')
  try {
    if (process.env.TARO_ENV === 'h5') return await (file ?? (await (await fetch(path)).blob())).text()
    return await new Promise<string>((resolve, reject) => {
      Taro.getFileSystemManager().readFile({
        filePath: path,
        encoding: 'utf8',
        success: ({ data }) => resolve(String(data)),
        fail: reject,
      })
    })
  } catch {
    throw new Failure('refused', 'file_unreadable', '这个文件打不开。请重新选一次。')
  }
}
