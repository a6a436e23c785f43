import type { Route } from '../http/route'
import { allowOtherOrigins } from '../http/send'
import { getAccounts, postAccount } from './accounts-routes'
import { callFunction } from './call'
import { postPhoneCode } from './phone-code-route'
import { Refusal } from './refusal'
import { postSession } from './session-route'
import { postSubscriptions } from './subscriptions-route'

const exact: Readonly<Record<string, Route>> = {
  'GET accounts': getAccounts,
  'POST accounts': postAccount,
  'POST sessions': postSession,
  'POST wx/phone-code': postPhoneCode,
  'POST wx/subscriptions': postSubscriptions,
}

/** `/gateway/…`: what clients reach, with CORS. */
export const gatewayRoute: Route = async (exchange) => {
  const { request, response, rest } = exchange
  allowOtherOrigins(response)
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  const route = exact[`${request.method} ${rest}`]
  if (route) return route(exchange)
  if (request.method === 'POST' && rest.startsWith('call/'))
    return callFunction({ ...exchange, rest: rest.slice('call/'.length) })
  throw new Refusal(404, 'route_unknown', `The gateway does not know ${request.method} /gateway/${rest}`)
}
