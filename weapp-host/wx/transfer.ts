import path from 'node:path'
import type { AppRun } from '../app/app-run'
import { limits } from '../limits'
import { type Options, settle, WxFailure, type WxTable } from './define'
import { exchange } from './network'
import { createTask } from './task'

type Emit = (event: string, detail: unknown) => void
type Send = (run: AppRun, options: Options, signal: AbortSignal, emit: Emit) => Promise<unknown>

/** wx.uploadFile and wx.downloadFile, from and to the phone's files. */
export function transferApis(run: AppRun): WxTable {
  const transfer = (send: Send): WxTable[string] => ({
    kind: 'async',
    build: (name) => (options: Options) => {
      const task = createTask(run, ['ProgressUpdate', 'HeadersReceived'])
      const promise = settle(run, name, options, () => send(run, options, task.signal, task.emit))
      return task.answer(promise)
    },
  })
  return { uploadFile: transfer(upload), downloadFile: transfer(download) }
}

const upload: Send = (run, options, signal, emit) => {
  const { url, filePath, name, formData, header, timeout } = options
  const bytes = run.device.files.read(String(filePath))
  if (!bytes) throw new WxFailure(`createUploadTask:fail file not found: ${String(filePath)}`)
  const form = new FormData()
  // The fields go first: storages read the policy before the file.
  for (const [field, value] of Object.entries((formData as object) ?? {})) form.append(field, String(value))
  form.append(String(name), new Blob([new Uint8Array(bytes)]), path.posix.basename(String(filePath)))
  const call = { api: 'uploadFile', url: String(url), timeoutMs: Number(timeout ?? limits.requestTimeoutMs), signal }
  return exchange(run, call, async (stop) => {
    // The caller listens after it has the task.
    await Promise.resolve()
    emit('ProgressUpdate', progress('Sent', 0, bytes.length))
    const headers = withoutContentType(header)
    const reply = await fetch(String(url), { method: 'POST', headers, body: form, signal: stop })
    emit('ProgressUpdate', progress('Sent', bytes.length, bytes.length))
    return { data: await reply.text(), statusCode: reply.status, header: Object.fromEntries(reply.headers) }
  })
}

const download: Send = (run, options, signal, emit) => {
  const { url, header, filePath, timeout } = options
  const call = { api: 'downloadFile', url: String(url), timeoutMs: Number(timeout ?? limits.requestTimeoutMs), signal }
  return exchange(run, call, async (stop) => {
    const reply = await fetch(String(url), { headers: (header as Record<string, string>) ?? {}, signal: stop })
    const bytes = Buffer.from(await reply.arrayBuffer())
    const result = { statusCode: reply.status, header: Object.fromEntries(reply.headers), dataLength: bytes.length }
    emit('ProgressUpdate', progress('Written', bytes.length, bytes.length))
    if (filePath) {
      run.device.files.write(String(filePath), bytes)
      return { ...result, filePath }
    }
    return { ...result, tempFilePath: run.device.files.keep(bytes, path.extname(new URL(String(url)).pathname)) }
  })
}

const progress = (what: 'Sent' | 'Written', bytes: number, expected: number) => ({
  progress: expected === 0 ? 100 : Math.round((bytes / expected) * 100),
  [`totalBytes${what}`]: bytes,
  [`totalBytesExpectedTo${what === 'Sent' ? 'Send' : 'Write'}`]: expected,
})

/** The form decides its own type and boundary. */
function withoutContentType(header: unknown): Record<string, string> {
  const entries = Object.entries((header as Record<string, string>) ?? {})
  return Object.fromEntries(entries.filter(([name]) => name.toLowerCase() !== 'content-type'))
}
