import { readJson } from '../http/body'
import type { Route } from '../http/route'
import { sendJson } from '../http/send'
import { Refusal } from './refusal'
import { mintSession } from './sessions'

/** A year: enough for any story that moves the clock. */
const TTL_MAX_S = 366 * 24 * 3600

/** `POST /gateway/sessions {openid, ttlSeconds?}`: logs in as a test account. */
export const postSession: Route = async ({ request, response, services }) => {
  const { openid, ttlSeconds } = await readJson(request, 10 * 1024)
  if (typeof openid !== 'string' || !services.accounts.get(openid))
    throw new Refusal(404, 'account_unknown', 'There is no such test account; register it first')
  if (ttlSeconds !== undefined && !(typeof ttlSeconds === 'number' && ttlSeconds > 0 && ttlSeconds <= TTL_MAX_S))
    throw new Refusal(400, 'request_invalid', `ttlSeconds must be a number above 0, up to ${TTL_MAX_S}`)
  sendJson(response, 200, mintSession(services.secrets, services.clock, openid, ttlSeconds))
}
