import type { AppRun } from '../app/app-run'
import { limits } from '../limits'
import { afterAccepts } from './accepts'
import { type Implementation, type Options, settle, WxFailure, type WxTable } from './define'
import { exchange } from './network'
import { createTask } from './task'

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT', 'PATCH']

/** wx.request. */
export function requestApis(run: AppRun): WxTable {
  const request: Implementation = {
    kind: 'async',
    build: (name) => (options: Options) => {
      const task = createTask(run, ['HeadersReceived', 'ChunkReceived'])
      const promise = settle(run, name, options, () => send(run, options, task.signal, task.emit))
      return task.answer(promise)
    },
  }
  return { request }
}

type Emit = (event: string, detail: unknown) => void

async function send(run: AppRun, options: Options, signal: AbortSignal, emit: Emit): Promise<unknown> {
  const method = String(options.method ?? 'GET').toUpperCase()
  if (!METHODS.includes(method)) throw new WxFailure(`invalid method "${method}"`)
  const headers = readHeaders(options.header)
  const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method)
  const url = hasBody ? String(options.url) : withQuery(String(options.url), options.data)
  const body = hasBody ? encode(options.data, headers['content-type'] ?? '') : undefined
  const call = {
    api: 'request',
    url,
    timeoutMs: Number(options.timeout ?? limits.requestTimeoutMs),
    signal,
    body: typeof body === 'string' ? body : undefined,
  }
  await afterAccepts(run)
  return exchange(run, call, async (stop) => {
    const reply = await fetch(url, { method, headers, body, signal: stop })
    const header = Object.fromEntries(reply.headers)
    emit('HeadersReceived', { header, statusCode: reply.status, cookies: reply.headers.getSetCookie() })
    const bytes = Buffer.from(await reply.arrayBuffer())
    const cookies = reply.headers.getSetCookie()
    return { data: decode(bytes, options), statusCode: reply.status, header, cookies, errMsg: 'request:ok' }
  })
}

/** Lower-case names; JSON unless told; `referer` cannot be set. */
function readHeaders(header: unknown): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  for (const [name, value] of Object.entries((header as Record<string, unknown>) ?? {})) {
    if (name.toLowerCase() !== 'referer') headers[name.toLowerCase()] = String(value)
  }
  return headers
}

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null) return url
  const query = new URLSearchParams(Object.entries(data).map(([key, value]) => [key, asText(value)])).toString()
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}

function encode(data: unknown, type: string): string | Uint8Array<ArrayBuffer> | undefined {
  if (data === undefined || data === null) return undefined
  if (typeof data === 'string') return data
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]') return new Uint8Array(data as ArrayBuffer)
  if (type.includes('x-www-form-urlencoded')) {
    return new URLSearchParams(Object.entries(data).map(([key, value]) => [key, asText(value)])).toString()
  }
  return JSON.stringify(data)
}

const asText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** `dataType: 'json'` tries to parse and leaves the text when it cannot. */
function decode(bytes: Buffer, { dataType = 'json', responseType }: Options): unknown {
  if (responseType === 'arraybuffer') return bytes
  const text = bytes.toString('utf8')
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
