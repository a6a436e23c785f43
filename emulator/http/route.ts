import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Services } from '../services'

/** One request on its way: `rest` is the path behind the route's own prefix. */
export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly rest: string
  readonly services: Services
}

export type Route = (exchange: Exchange) => Promise<void>
