import type { OpenApi } from './apis'

/** WeChat's bound on the text, in characters. */
const CONTENT_MAX = 2500

/** Stand-ins for what WeChat finds: a text that contains one of these gets that verdict. Labels are WeChat's (21000: other). */
const verdicts = [
  { word: '[RISKY]', suggest: 'risky', label: 21000 },
  { word: '[REVIEW]', suggest: 'review', label: 21000 },
] as const
/** 100: nothing wrong. */
const PASS = { suggest: 'pass', label: 100 } as const

/**
 * `security.msgSecCheck`, version 2: `pass`, `review` or `risky`. Refuses with 40003 no such person, 61010 no visit within
 * two hours, 47001 a request that is not version 2 of a scene 1 to 4, 44002 no text, 45002 too long a text.
 */
export const msgSecCheck: OpenApi = ({ content, version, scene, openid }, { wechat, accounts }) => {
  if (typeof openid !== 'string' || !accounts.get(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
  if (Number(version) !== 2 || ![1, 2, 3, 4].includes(Number(scene)))
    return { errcode: 47001, errmsg: 'data format error' }
  if (typeof content !== 'string' || content === '') return { errcode: 44002, errmsg: 'empty post data' }
  if ([...content].length > CONTENT_MAX) return { errcode: 45002, errmsg: 'content size out of limit' }
  if (!wechat.visits.isRecent(openid)) return { errcode: 61010, errmsg: 'code is expired' }
  const found = verdicts.find(({ word }) => content.includes(word))
  const { suggest, label } = found ?? PASS
  return {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: found ? [{ strategy: 'keyword', errcode: 0, suggest, label, keyword: found.word }] : [],
  }
}
