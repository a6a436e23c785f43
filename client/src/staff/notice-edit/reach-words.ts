import { templateFor } from '@chuanmen/domain/message/message-fields'
import type { NoticeKind } from '@chuanmen/types/notice-words'
import type { Output } from '@/api/call'

type Count = Pick<Output<'notice.countTarget'>, 'households' | 'stairwells' | 'reminded' | 'templates'>

/** 「发给 3 个楼门的 54 户：31 户能用微信提醒，其余 23 户要打电话或上门。」 */
export function reachWords({ households, stairwells, reminded, templates }: Count, kind?: NoticeKind): string {
  const head = `发给 ${stairwells} 个楼门的 ${households} 户`
  if (kind && !templateFor(templates, kind)) return `${head}。这一类没有设微信提醒，没自己打开的都要打电话或上门。`
  if (reminded === 0) return `${head}：现在没有一户能用微信提醒，没自己打开的要打电话或上门。`
  if (reminded >= households) return `${head}，都能用微信提醒。`
  return `${head}：${reminded} 户能用微信提醒，其余 ${households - reminded} 户要打电话或上门。`
}
