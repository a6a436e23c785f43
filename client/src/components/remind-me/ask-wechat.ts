import { SUBSCRIBE_TEMPLATES_MAX } from '@chuanmen/types/limits'
import Taro from '@tarojs/taro'

export type Said = {
  accepted: string[] /** Turned off for the whole program, in WeChat's settings: it did not even ask. */
  isOff: boolean
}

/** WeChat's code for "the person switched off all subscription messages of this mini-program". */
const MAIN_SWITCH_OFF = 20004

/** Asks in WeChat's own dialog; to be called first thing in a tap, since WeChat refuses once anything was waited for (rule 3). */
export async function askWechat(templateIds: readonly string[]): Promise<Said> {
  const tmplIds = templateIds.slice(0, SUBSCRIBE_TEMPLATES_MAX)
  try {
    const said = (await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) as unknown as Record<string, string>
    return { accepted: tmplIds.filter((id) => said[id] === 'accept'), isOff: false }
  } catch (error) {
    return { accepted: [], isOff: (error as { errCode?: number }).errCode === MAIN_SWITCH_OFF }
  }
}
