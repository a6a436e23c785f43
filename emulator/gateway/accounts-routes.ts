import { readJson } from '../http/body'
import { assertLoopback } from '../http/loopback'
import type { Route } from '../http/route'
import { sendJson } from '../http/send'
import { Refusal } from './refusal'

const BODY_BYTES_MAX = 100 * 1024

/** `GET /gateway/accounts`: the test accounts one can log in as. */
export const getAccounts: Route = async ({ request, response, services }) => {
  assertLoopback(request)
  sendJson(response, 200, { accounts: services.accounts.list() })
}

/** `POST /gateway/accounts {openid, nickname, note?, phone?}`: registers or updates a test account. */
export const postAccount: Route = async ({ request, response, services }) => {
  assertLoopback(request)
  const { openid, nickname, note, phone } = await readJson(request, BODY_BYTES_MAX)
  if (typeof openid !== 'string' || !/^[\w-]{1,64}$/.test(openid))
    throw new Refusal(400, 'request_invalid', 'openid must be 1 to 64 letters, digits, - or _')
  if (typeof nickname !== 'string' || nickname === '')
    throw new Refusal(400, 'request_invalid', 'nickname must be a text')
  if (note !== undefined && typeof note !== 'string') throw new Refusal(400, 'request_invalid', 'note must be a text')
  if (phone !== undefined && (typeof phone !== 'string' || !/^\+?\d{5,20}$/.test(phone)))
    throw new Refusal(400, 'request_invalid', 'phone must be digits')
  const known = services.accounts.get(openid)
  const kept = phone ?? known?.phone
  await services.accounts.put({
    openid,
    nickname,
    note: note ?? known?.note ?? '',
    ...(kept === undefined ? {} : { phone: kept }),
  })
  sendJson(response, 200, { openid })
}
