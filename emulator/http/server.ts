import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { adminRoute } from '../admin/route'
import { clockRoute } from '../clock-route'
import { StartupError } from '../errors'
import { httpAccessRoute } from '../functions/http-access-route'
import { timersRoute } from '../functions/timers-route'
import { Refusal } from '../gateway/refusal'
import { gatewayRoute } from '../gateway/route'
import type { Services } from '../services'
import { storageRoute } from '../storage/route'
import { wechatRoute } from '../wechat/route'
import type { Route } from './route'
import { sendJson } from './send'
import { serveStatic } from './static'

const routes: readonly [prefix: string, route: Route][] = [
  ['/admin', adminRoute],
  ['/gateway', gatewayRoute],
  ['/storage', storageRoute],
  ['/clock', clockRoute],
  ['/timers', timersRoute],
  ['/http', httpAccessRoute],
  ['/wx', wechatRoute],
]

export type ServerOptions = { staticDir: string | undefined; isVerbose: boolean }

/** Answers one HTTP request. `services` is asked for late: the address is known before they are made. */
export const createHttpServer = (services: () => Services, { staticDir, isVerbose }: ServerOptions): Server =>
  createServer({ keepAliveTimeout: 15_000 }, (request, response) => {
    const startedAt = performance.now()
    if (isVerbose)
      response.on('close', () =>
        console.log(
          `${request.method} ${request.url} ${response.statusCode} ${(performance.now() - startedAt).toFixed(1)} ms`,
        ),
      )
    answer(request, response, services(), staticDir).catch((error) => refuse(response, error))
  })

/** Listens; a taken port is exit code 2 with what to do. Resolves with the port, which the system chooses for 0. */
export const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE')
        return reject(new StartupError(1, `Cannot listen on ${host}:${port}: ${error.message}`))
      reject(
        new StartupError(
          2,
          `Port ${port} on ${host} is taken. Stop the program that uses it, or choose another port: --port ${port + 1}`,
        ),
      )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  services: Services,
  staticDir: string | undefined,
): Promise<void> => {
  const address = `http://local${request.url}`
  if (!URL.canParse(address)) throw new Refusal(400, 'request_invalid', 'The address cannot be read')
  const url = new URL(address)
  for (const [prefix, route] of routes) {
    if (url.pathname === prefix || url.pathname.startsWith(`${prefix}/`)) {
      return route({ request, response, url, rest: url.pathname.slice(prefix.length + 1), services })
    }
  }
  if (staticDir !== undefined && (request.method === 'GET' || request.method === 'HEAD'))
    return serveStatic(staticDir, url.pathname, request, response)
  throw new Refusal(404, 'route_unknown', `There is nothing at ${request.method} ${url.pathname}`)
}

const refuse = (response: ServerResponse, error: unknown): void => {
  if (error instanceof Refusal) {
    sendJson(response, error.status, {
      requestId: error.requestId ?? randomUUID(),
      code: error.code,
      message: error.message,
    })
    return
  }
  if (response.destroyed) return
  console.error('The local cloud failed at a request:', error)
  sendJson(response, 500, { requestId: randomUUID(), code: 'internal_error', message: (error as Error).message })
}
