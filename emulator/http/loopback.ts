import type { IncomingMessage } from 'node:http'
import { Refusal } from '../gateway/refusal'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Refuses whoever is not a program on this machine: other machines, proxies, and web pages of other origins. */
export const assertLoopback = (request: IncomingMessage): void => {
  const isLocal = loopback.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined
  if (!isLocal) throw new Refusal(403, 'loopback_only', 'This is served to programs on the same machine only')
}

/** As `assertLoopback`, and not to a web page from elsewhere which a browser on this machine happens to show. */
export const assertLocalProgram = (request: IncomingMessage): void => {
  assertLoopback(request)
  const { origin } = request.headers
  if (origin !== undefined && !/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin))
    throw new Refusal(403, 'loopback_only', 'This is not served to pages from elsewhere')
}
