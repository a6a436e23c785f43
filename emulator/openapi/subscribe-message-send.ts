import type { OpenApi } from './apis'
import { fieldsProblem } from './message-fields'

/**
 * `subscribeMessage.send`: one message for one grant. Refuses as WeChat does, and keeps the grant then: 40003 no such
 * person, 40037 no such template, 41030 a page path that is empty or begins with `/`, 47003 fields, 43101 no grant.
 */
export const sendSubscribeMessage: OpenApi = (request, { wechat, accounts, clock }) => {
  const { touser: openid, template_id: templateId, page, data } = request
  if (typeof openid !== 'string' || !accounts.get(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
  if (typeof templateId !== 'string' || templateId === '' || !wechat.templates.isKnown(templateId))
    return { errcode: 40037, errmsg: 'invalid template_id' }
  if (page !== undefined && !isPage(page)) return { errcode: 41030, errmsg: 'invalid page' }
  const problem = fieldsProblem(data, wechat.templates.fieldsOf(templateId))
  if (problem) return { errcode: 47003, errmsg: `argument invalid! ${problem}` }
  if (wechat.grants.left(openid, templateId) === 0) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
  // Both in one turn, so that they reach the disk together or not at all.
  wechat.grants.add(openid, templateId, -1)
  const { msgid } = wechat.messages.add({
    openid,
    templateId,
    page: page ?? null,
    data: asText(data as Record<string, { value: unknown }>),
    at: new Date(clock.now()).toISOString(),
  })
  return { errcode: 0, errmsg: 'ok', msgid }
}

const isPage = (page: unknown): page is string => typeof page === 'string' && /^[^/\s?][^\s]*$/.test(page)

const asText = (data: Record<string, { value: unknown }>): Record<string, { value: string }> =>
  Object.fromEntries(Object.entries(data).map(([field, { value }]) => [field, { value: String(value) }]))
