import { useRouter } from '@tarojs/taro'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'

export type PoolView = Output<'pool.view'>
export type Pool = NonNullable<PoolView['pool']>
export type PoolCase = PoolView['cases'][number]

const LOOK_MS = 20_000
const ME_STALE_MS = 5 * 60_000

/** A stairwell's pool, as a household reads it (with `flatId` in the address) or as who keeps it. */
export function usePool() {
  const { params } = useRouter()
  const stairwellId = param(params, 'stairwellId')
  const flatId = param(params, 'flatId')
  const page = useAction(
    'pool.view',
    { stairwellId, flatId: flatId === '' ? null : flatId },
    { of: [stairwellId], everyMs: LOOK_MS },
  )
  const me = useAction('me.home', {}, { staleMs: ME_STALE_MS })
  return { stairwellId, flatId, page, phone: me.value?.home?.estatePhone }
}
