import Taro from '@tarojs/taro'
import { unlessCancelled } from './native-window'
import type { ChosenFile } from './upload'

export type PhotoWish = {
  /** As the camera made it, with what it wrote into the file: for what may become evidence. WeChat otherwise makes it smaller. */
  original?: boolean
  /** Straight to the camera, where there is one; otherwise the person chooses between camera and album. */
  camera?: boolean
}

/** Most photos that WeChat lets a person choose at once. */
const CHOSEN_AT_ONCE = 20

/**
 * Lets a person take or pick photos; an empty list when they changed their mind. A browser cannot be told how many: there more than `count` may come
 * with `original`, whose caller says what became of the rest.
 * @throws Failure when WeChat or the phone does not let us, with what to do instead.
 */
export async function choosePhotos(count = 1, { original, camera }: PhotoWish = {}): Promise<ChosenFile[]> {
  if (process.env.TARO_ENV === 'h5')
    return pick('image/*', original && count > 1 ? Number.POSITIVE_INFINITY : count, camera)
  const chosen = await unlessCancelled(
    Taro.chooseMedia({
      count: Math.min(count, CHOSEN_AT_ONCE),
      mediaType: ['image'],
      sizeType: [original ? 'original' : 'compressed'],
      ...(camera ? { sourceType: ['camera'] as ['camera'] } : {}),
    }),
    '可以先把照片发到微信聊天或存到电脑，再从电脑上传。',
  )
  return (chosen?.tempFiles ?? []).map(({ tempFilePath, size }) => ({
    path: tempFilePath,
    name: tempFilePath.split('/').pop() ?? 'photo.jpg',
    size,
  }))
}

/** Lets a person pick one spreadsheet: from the computer, or from a WeChat chat. */
export const chooseSpreadsheet = (): Promise<ChosenFile | undefined> => chooseDocument(['xlsx', 'xls', 'csv'])

/** Lets a person pick one file of these kinds: from the computer, or from a WeChat chat. */
export async function chooseDocument(extensions: readonly string[]): Promise<ChosenFile | undefined> {
  if (process.env.TARO_ENV === 'h5') return (await pick(extensions.map((name) => `.${name}`).join(','), 1))[0]
  const chosen = await unlessCancelled(
    Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] }),
    '可以在电脑上打开网页版来选文件。',
  )
  const file = chosen?.tempFiles[0]
  return file && { path: file.path, name: file.name, size: file.size }
}

function pick(accept: string, count: number, camera = false): Promise<ChosenFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = count > 1
    if (camera) input.setAttribute('capture', 'environment')
    input.style.display = 'none'
    document.body.append(input)
    const finish = () => {
      const files = [...(input.files ?? [])].slice(0, count)
      input.remove()
      resolve(files.map((file) => ({ path: URL.createObjectURL(file), name: file.name, size: file.size, file })))
    }
    input.addEventListener('change', finish, { once: true })
    input.addEventListener('cancel', finish, { once: true })
    input.click()
  })
}
