import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Seen = { method: string; url: string; headers: http.IncomingHttpHeaders; body: string }
type Answer = { status?: number; body?: string; headers?: Record<string, string>; never?: true }

/** A server that answers as told and remembers what it was asked. */
export async function serve(answer: (seen: Seen) => Answer) {
  const seen: Seen[] = []
  const server = http.createServer(async (request, reply) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url = '', headers } = request
    const one = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') }
    seen.push(one)
    const { status = 200, body = '{}', headers: more = {}, never } = answer(one)
    if (!never) reply.writeHead(status, { 'content-type': 'application/json', ...more }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
