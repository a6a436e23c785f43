import type { HomeView } from '@chuanmen/types/me'
import { useEffect } from 'react'
import { useMutate } from '@/api/use-action'
import { elder } from '@/lib/elder'
import { stored } from '@/lib/stored'

/** Whose choice of 长辈版 this device holds. */
const rememberedFor = stored<string>('elder-of', '')

/**
 * 长辈版 follows the person from device to device. On a device new to them it is on when either knows it as on; afterwards
 * the last tap on this device is what the server is told.
 */
export function useElderMemory(value: HomeView | undefined) {
  const isElder = elder.use()
  const saving = useMutate('me.setElderMode', ['me.home'])
  const { run, isBusy, failure } = saving
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is new on every render
  useEffect(() => {
    if (!value) return
    const isNewHere = rememberedFor.get() !== value.personId
    if (isNewHere) rememberedFor.set(value.personId)
    const wanted = isNewHere ? isElder || value.elderMode : isElder
    if (wanted !== isElder) elder.set(wanted)
    if (wanted !== value.elderMode && !isBusy && !failure) void run({ on: wanted })
  }, [isElder, value?.personId, value?.elderMode])
}
