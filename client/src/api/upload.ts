import Taro from '@tarojs/taro'
import { Failure } from './failure'

/** Where a file may be put, given by an action: a multipart form that the storage accepts once. */
export type UploadTicket = { url: string; fields: Record<string, string>; fileId: string }

/** A file a person chose: a path in WeChat, a File in a browser. */
export type ChosenFile = { path: string; name: string; size: number; file?: File }

const TIMEOUT_MS = 60_000

/** Told how much of the file has left, 0 to 1. */
export type OnShare = (share: number) => void

/** Puts a file where the ticket says and returns its id for the action that refers to it. */
export async function upload(
  ticket: UploadTicket,
  chosen: ChosenFile,
  onShare: OnShare = () => undefined,
): Promise<string> {
  await (process.env.TARO_ENV === 'weapp' ? uploadWechat(ticket, chosen, onShare) : uploadWeb(ticket, chosen, onShare))
  return ticket.fileId
}

async function uploadWechat({ url, fields }: UploadTicket, { path }: ChosenFile, onShare: OnShare) {
  const task = Taro.uploadFile({ url, filePath: path, name: 'file', formData: fields, timeout: TIMEOUT_MS })
  task.progress?.(({ progress }) => onShare(progress / 100))
  const reply = await task.catch(() => undefined)
  check(reply?.statusCode)
}

async function uploadWeb({ url, fields }: UploadTicket, chosen: ChosenFile, onShare: OnShare) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  // The storage reads the fields before it takes the file, so the file comes last.
  form.append('file', chosen.file ?? (await blobOf(chosen.path)), chosen.name)
  check(await send(url, form, onShare))
}

/** The status, or undefined when nothing came back. XMLHttpRequest, because `fetch` does not tell how much has left. */
function send(url: string, form: FormData, onShare: OnShare): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = TIMEOUT_MS
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onShare(loaded / total)
    }
    request.onload = () => resolve(request.status)
    request.onerror = request.ontimeout = request.onabort = () => resolve(undefined)
    request.send(form)
  })
}

const blobOf = async (path: string) => (await fetch(path)).blob()

function check(status: number | undefined) {
  if (status === undefined) throw new Failure('offline', 'offline', '文件没有传上去，请检查网络后再试。')
  if (status === 413) throw new Failure('refused', 'file_too_large', '文件太大了，请换一个小一点的。')
  if (status < 200 || status >= 300) throw new Failure('fault', 'upload_failed', '文件没有传上去，请再试一次。')
}
