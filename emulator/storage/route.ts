import { Refusal } from '../gateway/refusal'
import type { Route } from '../http/route'
import { allowOtherOrigins } from '../http/send'
import { download } from './download'
import { faultsRoute } from './faults-route'
import { upload } from './upload'

/** `/storage/…`: the signed addresses that files are sent to and fetched from. */
export const storageRoute: Route = async (exchange) => {
  const { request, response, rest } = exchange
  allowOtherOrigins(response)
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  if (rest === 'faults') return faultsRoute(exchange)
  if (rest === 'upload' && (request.method === 'PUT' || request.method === 'POST')) return upload(exchange)
  if (rest.startsWith('files/') && (request.method === 'GET' || request.method === 'HEAD'))
    return download({ ...exchange, rest: rest.slice('files/'.length) })
  throw new Refusal(404, 'route_unknown', `The storage does not know ${request.method} /storage/${rest}`)
}
