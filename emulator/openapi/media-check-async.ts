import type { OpenApi } from './apis'

/** WeChat's numbers: 1 sound, 2 picture. */
const MEDIA_TYPES = [1, 2]

/**
 * `security.mediaCheckAsync`, version 2: answers `trace_id` at once and what it makes of the media by message push (`wechat/media-checks.ts`). Refuses with
 * 40003 no such person, 61010 no visit within two hours, 44002 no address, 47001 a request that is not version 2 of a scene 1 to 4.
 */
export const mediaCheckAsync: OpenApi = (request, { wechat, accounts }, holder) => {
  const { media_url: url, media_type: type, version, scene, openid } = request
  if (typeof openid !== 'string' || !accounts.get(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
  if (Number(version) !== 2 || ![1, 2, 3, 4].includes(Number(scene)) || !MEDIA_TYPES.includes(Number(type)))
    return { errcode: 47001, errmsg: 'data format error' }
  if (typeof url !== 'string' || url === '') return { errcode: 44002, errmsg: 'empty post data' }
  if (!wechat.visits.isRecent(openid)) return { errcode: 61010, errmsg: 'code is expired' }
  return { errcode: 0, errmsg: 'ok', trace_id: wechat.mediaChecks.ask(openid, url, holder.over) }
}
