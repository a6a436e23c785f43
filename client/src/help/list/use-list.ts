import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { useLater } from '@/lib/later'
import { param } from '@/lib/navigate'
import { usePlace } from '@/pages/availability/use-place'

/** Whoever helps moves them meanwhile. */
const LOOK_MS = 15_000

/** What one flat has asked for, and what of it is still on this device. */
export function useList() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const place = usePlace(flatId, param(params, 'stairwellId'))
  const { stairwellId } = place
  const page = useAction(
    'help.mine',
    { flatId, stairwellId },
    { of: [flatId], enabled: stairwellId !== '', everyMs: LOOK_MS },
  )
  const unsent = useLater('help.ask').filter(({ input }) => input.flatId === flatId)
  const failure = page.failure ?? (page.value ? null : place.failure)
  return {
    page: { ...page, failure, isLoading: page.isLoading || (page.value === undefined && failure === null) },
    ...{ flatId, stairwellId, place, unsent },
    /** How many have just been handed in. */
    fresh: Number(param(params, 'fresh')) || 0,
  }
}
