import { isUrgentKind, noticeKindWords } from '@chuanmen/types/notice-words'
import type { Output } from '@/api/call'
import type { Todo } from './todos'

export type Notice = Output<'notice.list'>['notices'][number]

/** Notices that stand and ask for something. */
const isStanding = ({ state, isExpired, reached, households }: Notice) =>
  state === 'published' && !isExpired && reached < households

/**
 * A safety notice stays on the list until each household is told, with the next step as its verb; others are one line.
 * Waiting for WeChat is no work for a person, so it is said and asks nothing.
 */
export function noticeTodos(notices: readonly Notice[], estateId: string): Todo[] {
  return notices.filter(isStanding).flatMap((notice) => {
    const { noticeId, kind, title, reached, households, due } = notice
    const left = households - reached
    const base = { icon: 'bell' as const, tag: `${reached}/${households}`, params: { estateId, noticeId } }
    const ledger = {
      ...base,
      key: noticeId,
      tone: isUrgentKind(kind) ? ('amber' as const) : ('teal' as const),
      title: `${noticeKindWords[kind]}通知还有 ${left} 户没触达`,
      note: due && due.call + due.door === 0 ? `${title} · 微信提醒了，等住户打开` : `${title} · 看看哪几户`,
      path: '/staff/notice/index',
    }
    if (!isUrgentKind(kind) || !due || due.call + due.door === 0) return [ledger]
    const step = (way: 'call' | 'door', verb: string): Todo => ({
      key: `${noticeId}-${way}`,
      icon: way === 'call' ? 'phone' : 'door',
      tone: 'amber',
      title: `${verb} ${due[way]} 户：${noticeKindWords[kind]}`,
      note: due.wechat > 0 ? `${title} · 另有 ${due.wechat} 户等微信` : title,
      tag: `${reached}/${households}`,
      path: '/staff/notice-walk/index',
      params: { estateId, noticeId, list: way },
    })
    return [...(due.call > 0 ? [step('call', '打电话告诉')] : []), ...(due.door > 0 ? [step('door', '上门告诉')] : [])]
  })
}
