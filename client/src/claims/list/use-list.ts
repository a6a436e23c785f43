import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'
import { useUnsent } from '../file/use-unsent'

/** Somebody else of the household, or who handles them, moves them meanwhile. */
const LOOK_MS = 20_000

/** The claims of one flat, those still on this device, and how long things take. */
export function useList() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const page = useAction('claim.mine', { flatId }, { of: [flatId], everyMs: LOOK_MS })
  const home = useAction('me.home', { flatId }, { enabled: flatId !== '' })
  const place = home.value?.home?.flatId === flatId ? home.value.home : undefined
  const estateId = place?.estateId ?? ''
  const isEmpty = page.value?.claims.length === 0
  const rules = useAction('claimRules.view', { estateId }, { enabled: estateId !== '' && isEmpty })
  const unsent = useUnsent().filter((one) => one.flatId === flatId && one.claimId === null)
  return { page, flatId, stairwellId: place?.stairwellId ?? '', place, clocks: rules.value?.clocks, unsent }
}
