import { cloud } from './cloud'
import { log } from './log'

/** The number behind the one-time code of WeChat's phone button, or null when WeChat gives none (refused, stale, no token). */
export const phoneBehind = async (code: string): Promise<string | null> => {
  try {
    const { result } = (await cloud.callWxOpenApi({
      apiName: 'phonenumber.getPhoneNumber',
      apiOptions: {},
      requestData: { code },
    })) as {
      result?: { phoneInfo?: { purePhoneNumber?: string }; phone_info?: { purePhoneNumber?: string } }
    }
    return (result?.phone_info ?? result?.phoneInfo)?.purePhoneNumber ?? null
  } catch (error) {
    log('error', 'phone number not available', { code: (error as { code?: string }).code })
    return null
  }
}
