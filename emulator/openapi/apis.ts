import type { TokenHolder } from '../functions/invocations'
import type { Services } from '../services'
import { getPhoneNumber } from './get-phone-number'
import { mediaCheckAsync } from './media-check-async'
import { msgSecCheck } from './msg-sec-check'
import { sendSubscribeMessage } from './subscribe-message-send'

/** One of WeChat's open APIs: takes the documented request, gives the documented answer with its `errcode`. `holder`: who asks. */
export type OpenApi = (request: Record<string, unknown>, services: Services, holder: TokenHolder) => unknown

/** Those that this local cloud answers; any other is refused by name. */
export const openApis: Readonly<Record<string, OpenApi>> = {
  'phonenumber.getPhoneNumber': getPhoneNumber,
  'security.mediaCheckAsync': mediaCheckAsync,
  'security.msgSecCheck': msgSecCheck,
  'subscribeMessage.send': sendSubscribeMessage,
}
