import type { Route } from '../http/route'
import { sendJson } from '../http/send'
import { Refusal } from './refusal'
import { readSession } from './sessions'

/** `POST /gateway/wx/phone-code`: the code that WeChat's getPhoneNumber button would give to this account. */
export const postPhoneCode: Route = async ({ request, response, services }) => {
  const openid = readSession(services.secrets, services.clock, request.headers.authorization)
  const phone = services.accounts.get(openid)?.phone
  if (!phone) throw new Refusal(404, 'phone_unknown', 'This test account has no phone number; register it with one')
  sendJson(response, 200, { code: services.phoneCodes.issue(phone) })
}
