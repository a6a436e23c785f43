import { isUrgentKind, noticeKindWords } from '@chuanmen/types/notice-words'
import type { Output } from '@/api/call'
import { placeAndHour, timeLeft } from './notice-time'
import type { Todo } from './todos'

export type Notice = Output<'notice.list'>['notices'][number]

/** Notices that stand and ask for something. */
const isStanding = ({ state, isExpired, reached, households, due }: Notice) =>
  state === 'published' && !isExpired && reached < households && !isElsewhere(due)

/** An urgent one with nobody left to tell where this person may: a stairwell lead's own doors all know. */
const isElsewhere = (due: Notice['due']) => due !== null && due.wechat + due.call + due.door === 0

/**
 * A safety notice stays on the list until each household is told, with the next step as its verb; others are one line.
 * Waiting for WeChat is no work for a person, so it is said and asks nothing.
 */
export function noticeTodos(notices: readonly Notice[], estateId: string, now: number): Todo[] {
  return notices.filter(isStanding).flatMap((notice) => {
    const { noticeId, kind, reached, households, due, replaces } = notice
    const left = households - reached
    const tag = timeLeft(notice, now)
    const hurry = tag ? { tag } : {}
    const what = replaces === 'withdrawal' ? '撤回' : noticeKindWords[kind]
    const where = placeAndHour(notice, now)
    const base = { icon: 'bell' as const, ...hurry, params: { estateId, noticeId } }
    const ledger = {
      ...base,
      key: noticeId,
      tone: isUrgentKind(kind) ? ('amber' as const) : ('teal' as const),
      title: `${what}通知还有 ${left} 户没触达`,
      note: due && due.call + due.door === 0 ? `${where} · 微信提醒了，等住户打开` : where,
      path: '/staff/notice/index',
    }
    if (!isUrgentKind(kind) || !due || due.call + due.door === 0) return [ledger]
    const step = (way: 'call' | 'door', verb: string): Todo => ({
      key: `${noticeId}-${way}`,
      icon: way === 'call' ? 'phone' : 'door',
      tone: 'amber',
      title: `${verb} ${due[way]} 户：${what}`,
      note: due.wechat > 0 ? `${where} · 另有 ${due.wechat} 户等微信` : where,
      ...hurry,
      path: '/staff/notice-walk/index',
      params: { estateId, noticeId, list: way },
    })
    return [...(due.call > 0 ? [step('call', '打电话告诉')] : []), ...(due.door > 0 ? [step('door', '上门告诉')] : [])]
  })
}
