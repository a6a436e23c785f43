import type { Secrets } from '../secrets'

/** How long an upload ticket is good for: COS's default of 15 minutes. */
export const UPLOAD_LIFE_MS = 15 * 60_000

/** What COS says of a signature; `expired` and `invalid` are told apart for the person who debugs. */
export type TicketState = 'good' | 'expired' | 'invalid'

/** A signature which lets its holder upload one path until a moment. */
export const signUpload = (secrets: Secrets, path: string, expiresAtMs: number): string =>
  `q-sign-algorithm=hmac-sha256&q-sign-time=${expiresAtMs}&q-path=${encodeURIComponent(path)}&q-signature=${secrets.sign('upload', `${expiresAtMs} ${path}`)}`

export const checkUpload = (
  secrets: Secrets,
  authorization: unknown,
  nowMs: number,
): { state: TicketState; path: string } => {
  const fields = new URLSearchParams(typeof authorization === 'string' ? authorization : '')
  const path = fields.get('q-path') ?? ''
  const expiresAtMs = fields.get('q-sign-time') ?? ''
  if (!secrets.verify('upload', `${expiresAtMs} ${path}`, fields.get('q-signature') ?? ''))
    return { state: 'invalid', path }
  return { state: Number(expiresAtMs) > nowMs ? 'good' : 'expired', path }
}

/** The query of a signed download link: `sign` over the path and `t`, the second in which it ends. */
export const signDownload = (secrets: Secrets, path: string, expiresAtS: number): string =>
  `sign=${secrets.sign('download', `${expiresAtS} ${path}`)}&t=${expiresAtS}`

export const checkDownload = (secrets: Secrets, path: string, query: URLSearchParams, nowMs: number): TicketState => {
  const expiresAtS = query.get('t') ?? ''
  if (!secrets.verify('download', `${expiresAtS} ${path}`, query.get('sign') ?? '')) return 'invalid'
  return Number(expiresAtS) * 1000 > nowMs ? 'good' : 'expired'
}
