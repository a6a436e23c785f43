import type { AppRun } from '../app/app-run'
import { limits } from '../limits'
import { tellAccepts } from './accepts'
import { answerOf } from './choose'
import { Gateway } from './cloud'
import { asyncApi, WxFailure, type WxTable } from './define'

/** Error codes of wx.requestSubscribeMessage. */
const EMPTY = { errCode: 10001 }
const TOO_MANY = { errCode: 20003 }

/**
 * The subscription prompt: inside a tap only, few templates, answered with `Host.answer` (`{ result: { ID: 'accept' } }`).
 * A gateway hears what was accepted, as WeChat does from its own client.
 */
export function subscribeApis(run: AppRun): WxTable {
  const requestSubscribeMessage = asyncApi(run, ({ tmplIds }, name) => {
    if (!run.isInTap) {
      run.breach('tap', 'requestSubscribeMessage was called outside a tap')
      throw new WxFailure('can only be invoked by user TAP gesture.')
    }
    const ids = Array.isArray(tmplIds) ? tmplIds.map(String) : []
    if (ids.length === 0) throw new WxFailure("TmplIds can't be empty", EMPTY)
    if (ids.length > limits.subscribeTemplates) {
      run.breach(
        'subscribeTemplates',
        `${ids.length} templates in one prompt, ${limits.subscribeTemplates} are allowed`,
      )
      throw new WxFailure('Templates count out of max bounds', TOO_MANY)
    }
    const chosen = answerOf(run, name).result ?? {}
    const accepted = ids.filter((id) => chosen[id] === 'accept')
    const { gateway, openid } = run.device
    if (accepted.length > 0 && gateway && openid) tellAccepts(run, () => new Gateway(run).subscribe(accepted))
    return Object.fromEntries(ids.map((id) => [id, chosen[id] ?? 'reject']))
  })
  return { requestSubscribeMessage }
}
