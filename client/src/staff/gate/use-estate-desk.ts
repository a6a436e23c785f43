import type { EstateView } from '@chuanmen/types/estate'
import type { StaffGrant } from '@chuanmen/types/person'
import { useAction } from '@/api/use-action'
import { useEstateId } from '../current-estate'
import { useDesk } from '../use-desk'

/** What a staff page of one estate knows before it loads anything of its own. */
export type EstateDesk = {
  estate: EstateView
  grants: StaffGrant[]
  /** For StaffFrame. */
  frame: { place: string; person?: string; contact?: true; phone: { who: string; number: string } }
  again: () => void
}

const ME_STALE_MS = 5 * 60_000

export function useEstateDesk() {
  const estateId = useEstateId()
  const view = useAction('estate.view', { estateId }, { enabled: estateId !== '' })
  const me = useAction('me.home', {}, { staleMs: ME_STALE_MS })
  const estate = view.value?.unchanged === false ? view.value : undefined
  const frame = useDesk(estate?.name)
  const again = () => {
    view.again()
    me.again()
  }
  const desk: EstateDesk | undefined =
    estate && me.value
      ? {
          estate,
          grants: me.value.staff?.grants ?? [],
          frame: { ...frame, phone: { who: `${estate.name}居委会`, number: estate.phone } },
          again,
        }
      : undefined
  return { desk, failure: view.failure ?? me.failure, again }
}
