import { readJson } from '../http/body'
import type { Route } from '../http/route'
import { sendJson } from '../http/send'
import { Refusal } from './refusal'
import { readSession } from './sessions'

/** WeChat's bound for one prompt. */
const TEMPLATES_MAX = 5

/**
 * `POST /gateway/wx/subscriptions`: what WeChat's client tells WeChat of the person whose session this is.
 *
 * `{templateIds}` or `{templateId}`: accepted in the dialog, one grant more each. With `status: 'reject'`: switched off in
 * WeChat's settings, no grant is left; `'accept'`: switched on again, which gives none. Both are pushed to the functions
 * that take message push, and the answer comes when they have heard of it.
 */
export const postSubscriptions: Route = async ({ request, response, services }) => {
  const body = await readJson(request, 10 * 1024)
  const openid = readSession(services.secrets, services.clock, request.headers.authorization)
  const { wechat } = services
  const ids = readIds(body)
  const { status } = body
  if (status !== undefined && status !== 'accept' && status !== 'reject')
    throw new Refusal(
      400,
      'request_invalid',
      'status must be accept or reject, or left out for an accept in the dialog',
    )
  const unknown = ids.find((id) => !wechat.templates.isKnown(id))
  if (unknown !== undefined) throw new Refusal(404, 'template_unknown', `This mini-program has no template ${unknown}`)
  for (const id of ids) {
    if (status === undefined) wechat.grants.add(openid, id, 1)
    if (status === 'reject') wechat.grants.clear(openid, id)
  }
  await services.database.flushed()
  if (status !== undefined)
    await wechat.pushes.subscriptionChange(
      openid,
      ids.map((TemplateId) => ({ TemplateId, SubscribeStatusString: status })),
    )
  sendJson(response, 200, { left: Object.fromEntries(ids.map((id) => [id, wechat.grants.left(openid, id)])) })
}

const readIds = ({ templateIds, templateId }: Record<string, unknown>): string[] => {
  const ids = templateIds ?? (templateId === undefined ? undefined : [templateId])
  const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string' && /^[\w-]{1,64}$/.test(id))
  if (!isList || ids.length === 0 || ids.length > TEMPLATES_MAX)
    throw new Refusal(400, 'request_invalid', `Send {"templateIds": [1 to ${TEMPLATES_MAX} template ids]}`)
  return [...new Set(ids as string[])]
}
