import type { HelpKind } from '@chuanmen/types/help-words'
import { useState } from 'react'
import { useAction } from '@/api/use-action'

/** Others take what is open meanwhile. */
const LOOK_MS = 20_000

/** All that one may take now, as which of one's volunteers, and the kinds chosen to look at. */
export function useFind() {
  const self = useAction('volunteer.mine', {})
  const [estateId, setEstate] = useState('')
  const [kinds, setKinds] = useState<HelpKind[]>([])
  const active = (self.value?.mine ?? []).filter(({ state }) => state === 'active')
  const chosen = active.find((one) => one.estateId === estateId) ?? active[0]
  const volunteerId = chosen?.volunteerId ?? ''
  const page = useAction('volunteer.find', { volunteerId }, { enabled: volunteerId !== '', everyMs: LOOK_MS })
  const tasks = page.value?.tasks ?? []
  const offered = [...new Set(tasks.map(({ kind }) => kind))]
  // A kind of which the last one was just taken filters nothing any more.
  const filter = kinds.filter((kind) => offered.includes(kind))
  const shown = tasks.filter(({ kind }) => filter.length === 0 || filter.includes(kind))
  const days = [...new Set(shown.map(({ on }) => on))].sort()
  return {
    self,
    mine: self.value?.mine ?? [],
    active,
    chosen,
    setEstate,
    page,
    tasks,
    shown,
    days,
    offered,
    filter,
    setKinds,
  }
}
