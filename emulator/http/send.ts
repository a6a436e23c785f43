import type { ServerResponse } from 'node:http'

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))

export const send = (response: ServerResponse, status: number, contentType: string, body: string | Buffer): void => {
  if (response.destroyed || response.headersSent) return
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

/** Lets pages of other origins call: a development server, or DevTools. The session token, not the origin, is what protects. */
export const allowOtherOrigins = (response: ServerResponse): void => {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, OPTIONS')
  response.setHeader('access-control-allow-headers', '*, authorization, content-type')
  response.setHeader('access-control-max-age', '600')
}
