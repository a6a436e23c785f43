import { APP_ID } from '../functions/invocations'
import type { OpenApi } from './apis'

/** WeChat's answer to a code that is unknown, used or older than five minutes. */
const INVALID_CODE = { errcode: 40029, errmsg: 'code is invalid' }

/** `phonenumber.getPhoneNumber`: turns the code of the button into the test account's phone number, once. */
export const getPhoneNumber: OpenApi = ({ code }, { phoneCodes, clock }) => {
  const phone = phoneCodes.redeem(code)
  if (phone === null) return INVALID_CODE
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: Math.floor(clock.now() / 1000), appid: APP_ID },
    },
  }
}
