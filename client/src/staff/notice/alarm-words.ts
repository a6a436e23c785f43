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

/** An alarm in three parts: what is wrong, what to do, and what happens to the households meanwhile. */
export function alarmWords({ code, templateId, count }: Alarm) {
  const { what, mend } = known[code] ?? { what: '微信拒绝了提醒', mend: '请按错误码查微信文档' }
  return {
    what: `${what}（错误 ${code}，${count} 条）`,
    mend: `${mend}。模板 ${templateId}。`,
    meanwhile: '受影响的住户已经转到打电话、上门的名单，不会漏掉。',
  }
}
