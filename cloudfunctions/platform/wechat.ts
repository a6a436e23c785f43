import { NOT_PERMITTED } from '../../domain/message/outcome'
import type { MessageFields } from '../../types/message'
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

/** One subscription message, as WeChat takes it. `page` opens when it is tapped. */
export type Letter = { openid: string; templateId: string; page: string; fields: MessageFields }

/**
 * Sends one message and answers WeChat's `errcode`, 0 when it is sent; null when nobody can tell. Never tries twice: the SDK repeats a
 * request only when no connection came about.
 */
export const sendMessage = async ({ openid, templateId, page, fields }: Letter): Promise<number | null> => {
  try {
    const answer = (await cloud.callWxOpenApi({
      apiName: 'subscribeMessage.send',
      apiOptions: {},
      requestData: {
        touser: openid,
        template_id: templateId,
        page,
        data: fields,
        miniprogram_state: 'formal',
        lang: 'zh_CN',
      },
    })) as { code?: string; message?: string; result?: { errcode?: number; errCode?: number } }
    const code = answer.result?.errcode ?? answer.result?.errCode
    return typeof code === 'number' ? code : unsent(answer)
  } catch (error) {
    return unsent(error as { code?: string; message?: string })
  }
}

/** Only a refusal by the platform itself says for sure that nothing was sent. */
const unsent = ({ code, message }: { code?: string; message?: string }): number | null => {
  log('error', 'message not sent, or nobody can tell', { code })
  return /OPENAPI_|-6041\d\d/.test(`${code} ${message}`) ? NOT_PERMITTED : null
}

/** Words of a person for others to read. */
export type Wording = { openid: string; content: string }
/** `pass`: nothing wrong; `doubtful`: WeChat finds them risky or wants a person to look. */
export type Verdict = 'pass' | 'doubtful'

/** Words between people, such as a comment: WeChat's scene of that number. */
const SCENE_COMMENT = 2

/**
 * Asks WeChat's text check, version 2, about at most 2,500 characters of a person who was here within two hours (rule 12). Null when it cannot say:
 * no such visit, no permission, no answer.
 */
export const checkWording = async ({ openid, content }: Wording): Promise<Verdict | null> => {
  try {
    const { result } = (await cloud.callWxOpenApi({
      apiName: 'security.msgSecCheck',
      apiOptions: {},
      requestData: { content, version: 2, scene: SCENE_COMMENT, openid },
    })) as { result?: { errcode?: number; errCode?: number; result?: { suggest?: string } } }
    const code = result?.errcode ?? result?.errCode
    const suggest = result?.result?.suggest
    if (code === 0 && suggest) return suggest === 'pass' ? 'pass' : 'doubtful'
    log('error', 'words not checked', { code })
  } catch (error) {
    log('error', 'words not checked', { code: (error as { code?: string }).code })
  }
  return null
}

/** A picture of a person for others to look at; `url` opens it. */
export type Picture = { openid: string; url: string }

/** WeChat's number for a picture; 1 is sound. */
const MEDIA_PICTURE = 2

/**
 * Asks WeChat's picture check, version 2, about a picture of a person who was here within two hours (rule 12), and answers its name for the question: what it makes of it comes by
 * message push. Null when it cannot be asked.
 */
export const askAboutPicture = async ({ openid, url }: Picture): Promise<string | null> => {
  try {
    const { result } = (await cloud.callWxOpenApi({
      apiName: 'security.mediaCheckAsync',
      apiOptions: {},
      requestData: { media_url: url, media_type: MEDIA_PICTURE, version: 2, scene: SCENE_COMMENT, openid },
    })) as {
      result?: { errcode?: number; errCode?: number; trace_id?: string; traceId?: string }
    }
    const code = result?.errcode ?? result?.errCode
    const traceId = result?.trace_id ?? result?.traceId
    if (code === 0 && traceId) return traceId
    log('error', 'picture not checked', { code })
  } catch (error) {
    log('error', 'picture not checked', { code: (error as { code?: string }).code })
  }
  return null
}
