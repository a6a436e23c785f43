import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useAction } from '@/api/use-action'
import { param, replace } from '@/lib/navigate'
import { stored } from '@/lib/stored'

/** The estate a staff member works in: chosen once, kept on this device, `''` before that. */
export const currentEstate = stored<string>('staff-estate', '')

/**
 * The estate of this page: named by its address, else the one chosen before. With neither, the only one there is becomes
 * the current one; with several (or none) the list of estates opens in place of this page. `''` until that is known.
 */
export function useEstateId(): string {
  const { params } = useRouter()
  const named = param(params, 'estateId')
  const kept = currentEstate.use()
  const estateId = named || kept
  const list = useAction('estate.list', {}, { enabled: estateId === '' })
  const only = list.value?.estates.length === 1 ? list.value.estates[0]?.estateId : undefined
  const mustChoose = estateId === '' && !only && (list.value !== undefined || list.failure !== null)

  useEffect(() => {
    if (named && named !== kept) currentEstate.set(named)
    else if (!kept && only) currentEstate.set(only)
  }, [named, kept, only])
  useEffect(() => {
    if (mustChoose) void replace('/staff/estates/index')
  }, [mustChoose])
  return estateId || only || ''
}
