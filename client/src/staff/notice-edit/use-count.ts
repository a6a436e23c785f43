import type { NoticeTarget } from '@chuanmen/types/notice'
import { useAction } from '@/api/use-action'

/** How many households a target covers right now; null target: not chosen yet. */
export function useCount(estateId: string, target: NoticeTarget | null) {
  const counted = useAction(
    'notice.countTarget',
    { estateId, target: target ?? { scope: 'estate' } },
    { enabled: target !== null, keep: true },
  )
  const value = target ? counted.value : undefined
  const words = !target
    ? '请先选发给谁。'
    : counted.failure
      ? counted.failure.message
      : value
        ? `发给 ${value.stairwells} 个楼门的 ${value.households} 户。`
        : '正在数有多少户。'
  return { households: value?.households, words, failure: target ? counted.failure : null }
}
