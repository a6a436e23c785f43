import type { AppRun } from '../app/app-run'
import { asyncApi, WxFailure, type WxTable } from './define'
import type { EventHub } from './events'

/** The APIs, and the component `camera`, that touch personal data (用户隐私保护指引填写说明 › 接口列表) and that this host has. */
export const PRIVACY_APIS = [
  'chooseMedia',
  'chooseImage',
  'chooseVideo',
  'chooseMessageFile',
  'saveImageToPhotosAlbum',
  'saveVideoToPhotosAlbum',
  'setClipboardData',
  'getClipboardData',
  'getLocation',
  'getFuzzyLocation',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
  'addPhoneContact',
  'addPhoneCalendar',
  'getPhoneNumber',
  'camera',
] as const
export type PrivacyApi = (typeof PRIVACY_APIS)[number]

/** These must also stand in app.json (地理位置相关接口 › requiredPrivateInfos). */
const LOCATION_APIS = ['getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'chooseAddress']

/** Not named in the privacy guide: `errno` 112; asked and refused: 104 (隐私协议开发指南 › 错误码). */
const UNDECLARED = { errno: 112 }
const REFUSED = { errno: 104 }

export function privacyApis(run: AppRun, events: EventHub): WxTable {
  const { device } = run
  return {
    getPrivacySetting: asyncApi(run, () => ({
      needAuthorization: device.privacy.consent !== 'agreed',
      privacyContractName: '《用户隐私保护指引》',
    })),
    openPrivacyContract: asyncApi(run, () => undefined),
    requirePrivacyAuthorize: asyncApi(run, () => obtainConsent(run, events, 'requirePrivacyAuthorize')),
  }
}

/** Refuses an API that is not declared, and asks for consent on its first use. */
export async function checkPrivacy(run: AppRun, events: EventHub, api: string): Promise<void> {
  if (!(PRIVACY_APIS as readonly string[]).includes(api)) return
  if (LOCATION_APIS.includes(api) && !run.bundle.app.requiredPrivateInfos?.includes(api)) {
    run.breach('privacy', `${api} is not in requiredPrivateInfos of app.json`)
    throw new WxFailure('the api need to be declared in the requiredPrivateInfos field in app.json')
  }
  const { declared } = run.device.privacy
  if (declared !== 'all' && !declared.includes(api)) {
    run.breach('privacy', `${api} is not declared in the privacy guide of this mini-program`)
    throw new WxFailure('api scope is not declared in the privacy agreement', UNDECLARED)
  }
  await obtainConsent(run, events, api)
}

async function obtainConsent(run: AppRun, events: EventHub, api: string): Promise<void> {
  const { privacy } = run.device
  if (privacy.consent === 'agreed') return
  const isAgreed = privacy.consent === 'ask' && (await ask(run, events, api))
  if (!isAgreed) throw new WxFailure('privacy permission is not authorized', REFUSED)
  privacy.consent = 'agreed'
}

/** The mini-program's own window when it listens for the need, else WeChat's, which waits for `Tool.native` authorizeAllow. */
async function ask(run: AppRun, events: EventHub, api: string): Promise<boolean> {
  if (!events.has('onNeedPrivacyAuthorization')) return run.dialogs.ask<boolean>('privacy', { api })
  return new Promise((resolve) => {
    const answer = ({ event }: { event?: string } = {}) => {
      if (event === 'agree' || event === 'disagree') resolve(event === 'agree')
    }
    events.emit('onNeedPrivacyAuthorization', answer, { referrer: api })
  })
}
