import type { Door } from '@chuanmen/types/notice-ledger'
import { type Channel, channelReasonWords } from '@chuanmen/types/notice-words'
import type { IconName } from '@/components/icon/names'
import { dayHour } from '@/lib/format'

type Message = Door['messages'][number]

const messageWords: Record<Message['state'], string> = {
  waiting: '排队等着发',
  claimed: '正在发',
  sent: '已发出，等打开',
  failed: '没发出去',
  unknown: '发没发到不清楚，不再重发',
  cancelled: '不发了',
}

/** What stands in a door's cell: a sign and at most four words. */
export function doorSign({ reached, due }: Pick<Door, 'reached' | 'due'>): { icon: IconName; words: string } {
  if (reached === 'opened') return { icon: 'check', words: '看过' }
  if (reached === 'told') return { icon: 'chat', words: '已告知' }
  if (due === 'wechat') return { icon: 'clock', words: '等打开' }
  if (due === 'call') return { icon: 'phone', words: '打电话' }
  if (due === 'door') return { icon: 'door', words: '上门' }
  return { icon: 'minus', words: '不用了' }
}

const dueWords: Record<Channel, string> = {
  wechat: '微信提醒发出或在排队，等住户打开',
  call: '要打电话',
  door: '要上门',
}

/** How a household stands, in one sentence. */
export function doorSentence({ reached, at, due, reason }: Door, now: number): string {
  if (reached)
    return `${reached === 'opened' ? '住户自己打开看过' : '工作人员已告知'}${at ? `，${dayHour(at, now)}` : ''}。`
  if (!due) return '这份通知已经不用再告诉这一户。'
  return `${dueWords[due]}${reason ? `：${channelReasonWords[reason]}` : ''}。`
}

/** One line for each person who was to be reminded, then what else is known. */
export function doorFacts({ reason, messages, grantsLeft, attempts, hasPhone }: Door, now: number): string[] {
  const one = messages.length === 1
  return [
    ...messages.map(
      ({ state, at }, index) =>
        `${one ? '微信提醒' : `第 ${index + 1} 位的微信提醒`}：${messageWords[state]}${at ? `，${dayHour(at, now)}` : ''}`,
    ),
    // Why WeChat will not do stands in the sentence; a second reason beside it would be another.
    ...(grantsLeft > 0 ? [`以后还能用微信提醒 ${grantsLeft} 次`] : reason ? [] : ['以后微信提醒不了']),
    ...(attempts > 0 ? [`找过 ${attempts} 次，没找到人`] : []),
    ...(hasPhone ? [] : ['名册里没有电话']),
  ]
}
