import type { Clock } from '../clock'
import type { Secrets } from '../secrets'
import { Refusal } from './refusal'

/** Our decision: a working day. */
const TTL_DEFAULT_S = 12 * 3600

/** Mints a session token for one account: what it says is readable, and signed. */
export const mintSession = (
  secrets: Secrets,
  clock: Clock,
  openid: string,
  ttlSeconds = TTL_DEFAULT_S,
): { token: string; openid: string; expiresAt: string } => {
  const expiresAtMs = clock.now() + ttlSeconds * 1000
  const claims = Buffer.from(JSON.stringify({ openid, expiresAtMs })).toString('base64url')
  return {
    token: `${claims}.${secrets.sign('session', claims)}`,
    openid,
    expiresAt: new Date(expiresAtMs).toISOString(),
  }
}

/** The openid of a request's session. Refuses with `session_missing`, `session_invalid` or `session_expired`. */
export const readSession = (secrets: Secrets, clock: Clock, authorization: string | undefined): string => {
  if (!authorization) throw new Refusal(401, 'session_missing', 'Send the session token: Authorization: Bearer <token>')
  const [, claims, signature] = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(authorization) ?? []
  if (!claims || !signature || !secrets.verify('session', claims, signature))
    throw new Refusal(401, 'session_invalid', 'This session token was not made by this local cloud')
  const { openid, expiresAtMs } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
    openid: string
    expiresAtMs: number
  }
  if (expiresAtMs <= clock.now()) throw new Refusal(401, 'session_expired', 'This session has ended; log in again')
  return openid
}
