import type { LaterOf } from '@/lib/later'
import type { Stand } from './stand'

const BEIJING_MS = 8 * 3_600_000

/** 「10:02」 */
export const clockWords = (moment: string | number): string =>
  new Date(new Date(moment).getTime() + BEIJING_MS).toISOString().slice(11, 16)

const actWords = { checkIn: '签到', checkOut: '签退' } as const

/** What became of a check-in or check-out. */
export const savedWords = (kind: keyof typeof actWords, at: string, isWaiting: boolean): string =>
  isWaiting ? `没有网，已记下 ${clockWords(at)} ${actWords[kind]}，有网就发` : `${clockWords(at)} ${actWords[kind]}好了`

/** How many tries at the code are left; '' where the refusal does not say. */
export const leftWords = ({ refusedDetail }: Pick<LaterOf<'help.move'>, 'refusedDetail'>): string =>
  typeof refusedDetail?.left === 'number' ? `还可以试 ${refusedDetail.left} 次。` : ''

/** The tag of a card: where its helper stands. */
export const standWords = (stand: Stand): string => {
  switch (stand.at) {
    case 'offered':
      return '还没接'
    case 'early':
    case 'arrive':
      return '已接单'
    case 'there':
      return '已签到'
    case 'left':
      return '做完了'
    case 'over':
      return '已结束'
  }
}
