import { BrokenConnection, CloudError } from '../../errors'
import { openApis } from '../../openapi/apis'
import type { AdminAction } from '../action'

/**
 * `wx.api`: what `app.callWxOpenApi` sends.
 *
 * As on the platform, the call needs the token which came with an invocation by WeChat or by a timer, and the function
 * must list the API in `permissions.openapi` of its config.json.
 */
export const wxApi: AdminAction = async (request, services) => {
  const name = String(request.apiName).replace(/^openapi\./, '')
  const api = openApis[name]
  if (!api) throw new CloudError('OPENAPI_UNKNOWN', `The local cloud does not know WeChat's open API ${name}`)
  const holder = services.invocations.holder(request.wxCloudApiToken)
  if (!holder)
    throw new CloudError(
      'OPENAPI_TOKEN_MISSING',
      `${name}: only a function that WeChat or a timer is invoking right now may call the open API`,
    )
  if (!services.functions.manifest(holder.functionName)?.openApis.includes(name)) {
    throw new CloudError(
      'OPENAPI_NO_PERMISSION',
      `errCode: -604101 function has no permission to call this API: list ${name} in permissions.openapi of ${holder.functionName}/config.json`,
    )
  }
  const requestData =
    typeof request.requestData === 'string' && request.requestData !== '' ? JSON.parse(request.requestData) : {}
  const failure = services.wechat.faults.take(name, requestData.touser ?? requestData.openid)
  if (failure === 'hang') return new Promise(() => {})
  const answer = typeof failure === 'number' ? faultAnswer(failure) : await api(requestData, services, holder)
  if (failure === 'throw') throw new BrokenConnection(`${name} was asked to break`)
  return { data: { responseData: JSON.stringify(answer) } }
}

const faultAnswer = (errcode: number) => ({ errcode, errmsg: 'asked for at /wx/faults' })
