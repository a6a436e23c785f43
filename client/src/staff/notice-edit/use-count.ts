import type { NoticeTarget } from '@chuanmen/types/notice'
import type { Audience, NoticeKind } from '@chuanmen/types/notice-words'
import { useAction } from '@/api/use-action'
import { reachWords } from './reach-words'

/** How many households a target covers right now, and how they would hear of it; null target: not chosen yet. */
export function useCount(estateId: string, target: NoticeTarget | null, audience: Audience, kind?: NoticeKind) {
  const counted = useAction(
    'notice.countTarget',
    { estateId, target: target ?? { scope: 'estate' }, audience, ...(kind ? { kind } : {}) },
    { enabled: target !== null, keep: true },
  )
  const value = target ? counted.value : undefined
  const words = !target
    ? '请先选发给谁。'
    : counted.failure
      ? counted.failure.message
      : value
        ? reachWords(value, kind)
        : '正在数有多少户。'
  return {
    households: value?.households,
    words,
    failure: target ? counted.failure : null,
    templates: counted.value?.templates ?? [],
  }
}
