import { useAction } from '@/api/use-action'
import { isCrewOnly } from '@/components/tab-bar/desk'
import { useDesk } from '../use-desk'

const ME_STALE_MS = 5 * 60_000

export type WorksFrame = ReturnType<typeof useWorksFrame>

/** For StaffFrame, from what an answer about works says of its estate. */
export function useWorksFrame(of: { estateName: string; estatePhone: string } | undefined) {
  const { value } = useAction('me.home', {}, { staleMs: ME_STALE_MS })
  const desk = useDesk(of?.estateName)
  const crew = isCrewOnly(value?.staff?.grants ?? [])
  return {
    ...desk,
    ...(of?.estatePhone ? { phone: { who: `${of.estateName}居委会`, number: of.estatePhone } } : {}),
    ...(crew ? { crew } : {}),
  }
}
