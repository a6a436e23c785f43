import type { AppRun } from '../app/app-run'
import { asyncApi, syncApi, WxFailure, type WxTable } from './define'

/** Scopes of wx.authorize (授权 › scope 列表). */
const SCOPES = [
  'userLocation',
  'userFuzzyLocation',
  'werun',
  'record',
  'writePhotosAlbum',
  'camera',
  'bluetooth',
  'addPhoneContact',
  'addPhoneCalendar',
]

/** Logging in, and what the person allowed. */
export function accountApis(run: AppRun): WxTable {
  const { device } = run
  let logins = 0
  const authSetting = () => ({ authSetting: { ...device.permissions } })
  return {
    login: asyncApi(run, () => {
      const answer = device.answers.take('login')
      if (answer?.fail !== undefined) throw new WxFailure(answer.fail)
      if (!device.isOnline) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED')
      return answer?.result ?? { code: `headless-${device.openid ?? 'nobody'}-${++logins}` }
    }),
    checkSession: asyncApi(run, () => {
      if (!device.openid) throw new WxFailure('session time out, need relogin')
    }),
    getAccountInfoSync: syncApi(run, () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    })),
    getSetting: asyncApi(run, authSetting),
    openSetting: asyncApi(run, authSetting),
    authorize: asyncApi(run, async ({ scope }) => {
      const name = String(scope)
      if (!SCOPES.some((one) => name === `scope.${one}`)) throw new WxFailure(`invalid scope ${name}`)
      device.permissions[name] ??= await run.dialogs.ask<boolean>('authorize', { scope: name })
      if (!device.permissions[name]) throw new WxFailure('auth deny', { errno: 103 })
    }),
  }
}
