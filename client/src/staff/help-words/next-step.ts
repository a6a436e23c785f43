import { helpRingWords } from '@chuanmen/types/help-words'
import type { Output } from '@/api/call'
import { dayHour } from '@/lib/format'
import { hourWords } from './task-words'

export type UnmetRow = Output<'help.board'>['unmet'][number]

/** Hours before the last possible beginning from which waiting for answers is too slow. */
export const RING_UP_HOURS = 3
/** Hours from which a deadline is near. */
export const NEAR_HOURS = 24

/** The one thing to do next for a task that nobody has taken: what goes on by itself, and what a person would do. */
export function nextStep(row: UnmetRow, now: number): { words: string; verb: string } {
  const { places, proposals, ring, nextRingAt, hoursLeft } = row
  const order = places.find(({ order }) => order && order.state !== 'confirmed')
  if (order?.order?.state === 'countered')
    return {
      words: `${order.name}想改到${hourWords(order.order.counterHour ?? order.fromHour)}，等住户答复`,
      verb: '打电话问住户',
    }
  if (order) return { words: `等${order.name}确认`, verb: '打电话催一催' }
  if (hoursLeft < RING_UP_HOURS) return { words: '快来不及了，别等系统', verb: '直接打电话找人' }
  if (proposals.length > 0)
    return { words: `等${proposals.map(({ name }) => name).join('、')}答复`, verb: '看看还能问谁' }
  if (ring === 'staff') return { words: '各处都问过了，没有人接', verb: '请您来安排' }
  if (nextRingAt) return { words: `没人接的话，${dayHour(nextRingAt, now)}再往远处问`, verb: '挑一位先问' }
  return { words: ring ? helpRingWords[ring] : '还没有合适的人', verb: '挑一位先问' }
}

/** 「还剩 5 小时」「还剩 2 天」 until the last moment it could begin. */
export function leftWords(hoursLeft: number): string {
  if (hoursLeft < 1) return '不到 1 小时'
  const hours = Math.floor(hoursLeft)
  return hours < 48 ? `还剩 ${hours} 小时` : `还剩 ${Math.floor(hours / 24)} 天`
}
export const leftTone = (hoursLeft: number): 'brick' | 'amber' | 'plain' =>
  hoursLeft < RING_UP_HOURS ? 'brick' : hoursLeft < NEAR_HOURS ? 'amber' : 'plain'
