import type { Alarm } from '@chuanmen/types/notice'

/** What WeChat says no to because of how this installation is set up, and how to mend it (rule 5, rule 4). */
const known: Record<number, { what: string; mend: string }> = {
  40003: {
    what: '微信不认识收件人',
    mend: '请核对小程序的 AppID 和云开发环境是不是同一个',
  },
  40037: {
    what: '微信不认识这个提醒模板',
    mend: '请到微信公众平台「订阅消息」里核对模板编号，再改云函数的 NOTICE_TEMPLATES',
  },
  41030: {
    what: '提醒要打开的页面，已发布的小程序里没有',
    mend: '请先发布带有这个页面的版本',
  },
  47003: {
    what: '提醒的内容和模板的字段对不上',
    mend: '请核对 NOTICE_TEMPLATES 里每个字段填什么',
  },
}

/** Nothing is lost with these: messages wait until it is mended (rule 5). */
const waiting: Record<number, { what: string; mend: string }> = {
  40001: { what: '微信不认这套程序的凭证', mend: '多半过一会儿就好；一直这样，请核对云开发环境' },
  42001: { what: '微信的凭证过期了', mend: '多半过一会儿就好；一直这样，请核对云开发环境' },
  48001: { what: '这个小程序还没有发提醒的权限', mend: '请到微信公众平台开通「订阅消息」' },
  [-604101]: { what: '云函数没有发提醒的权限', mend: '请用微信开发者工具上传一次 notifications 云函数' },
}

/** An alarm in three parts: what is wrong, what to do, and what happens to the households meanwhile. */
export function alarmWords({ code, templateId, count }: Alarm) {
  const { what, mend } = known[code] ?? waiting[code] ?? { what: '微信拒绝了提醒', mend: '请按错误码查微信文档' }
  return {
    what: `${what}（错误 ${code}，${count} 条）`,
    mend: `${mend}。模板 ${templateId}。`,
    meanwhile:
      code in waiting
        ? '提醒先等着，每十分钟再试；等久了的住户会转到打电话、上门的名单。'
        : '受影响的住户已经转到打电话、上门的名单，不会漏掉。',
  }
}
