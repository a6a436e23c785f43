import { REQUEST_BYTES_MAX } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'

/** What CloudBase's HTTP access hands to a function. */
export type HttpEvent = {
  path: string
  httpMethod: string
  headers: Record<string, string | undefined>
  body?: string
  isBase64Encoded?: boolean
}
/** What it makes an HTTP response of. */
export type HttpReply = { statusCode: number; headers: Record<string, string>; body: string }

/** Whether an event has that shape. Anybody can send one: it says nothing of who calls. */
export const isHttpAccess = (event: object): event is HttpEvent => {
  const { path, httpMethod, headers } = event as Partial<Record<keyof HttpEvent, unknown>>
  return typeof path === 'string' && typeof httpMethod === 'string' && typeof headers === 'object' && headers !== null
}

/** A header, however its name is spelt. */
export const headerOf = ({ headers }: HttpEvent, name: string): string => {
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof value === 'string' ? value : ''
}

/** The token of `Authorization: Bearer …`. */
export const bearerOf = (event: HttpEvent): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{43})$/.exec(headerOf(event, 'authorization'))?.[1]

/** The call in the body. Refuses `request_too_large` and, for what is no JSON object, `malformed`. */
export const callIn = ({ body, isBase64Encoded }: HttpEvent): Result<Record<string, unknown>> => {
  const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString() : (body ?? '')
  if (Buffer.byteLength(text) > REQUEST_BYTES_MAX) return refuse('request_too_large')
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return accept(value as Record<string, unknown>)
    }
  } catch {
    // Told below, together with JSON that is no object.
  }
  return refuse('malformed')
}

/** A reply that only pages of `WEB_ORIGIN` can read; without that variable, only pages of the address that serves it. */
export const reply = (event: HttpEvent, statusCode: number, value?: unknown): HttpReply => ({
  statusCode,
  headers: {
    ...(value === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'cache-control': 'no-store',
    ...crossOrigin(headerOf(event, 'origin')),
  },
  body: value === undefined ? '' : JSON.stringify(value),
})

const crossOrigin = (origin: string): Record<string, string> =>
  origin === '' || origin !== process.env.WEB_ORIGIN
    ? { vary: 'origin' }
    : {
        vary: 'origin',
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'POST, OPTIONS',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': '600',
      }
