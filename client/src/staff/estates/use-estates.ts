import { gapSentence, sumFigures } from '@chuanmen/domain/estate/figures'
import type { EstateCard } from '@chuanmen/types/estate'
import { useEffect, useMemo, useState } from 'react'
import { useAction } from '@/api/use-action'
import type { Sort } from '@/components/data-table/data-table'
import { go, goRoot } from '@/lib/navigate'
import { currentEstate } from '../current-estate'

const byKey: Record<string, (a: EstateCard, b: EstateCard) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
  flats: (a, b) => a.flats - b.flats,
  agreed: (a, b) => rate(a.figures.agreed, a.figures.households) - rate(b.figures.agreed, b.figures.households),
  complete: (a, b) => rate(a.figures.complete, a.figures.risers) - rate(b.figures.complete, b.figures.risers),
}
/** Nothing of nothing comes first when the lowest is looked for. */
const rate = (part: number, whole: number) => (whole === 0 ? -1 : part / whole)

/** The estates a staff member works in, their figures together, and the one chosen. */
export function useEstates() {
  const list = useAction('estate.list', {})
  const current = currentEstate.use()
  const [sort, setSort] = useState<Sort>({ key: 'name', descending: false })
  const [isCreating, setCreating] = useState(false)

  const estates = useMemo(() => {
    const order = byKey[sort.key] ?? byKey.name
    const sorted = [...(list.value?.estates ?? [])].sort(order)
    return sort.descending ? sorted.reverse() : sorted
  }, [list.value, sort])
  const isEmpty = list.value?.estates.length === 0
  useEffect(() => {
    // Stays open after the first estate is there, to say what comes next.
    if (isEmpty) setCreating(true)
  }, [isEmpty])
  const figures = sumFigures(estates.map((estate) => estate.figures))

  return {
    list,
    estates,
    isEmpty,
    figures,
    gap: gapSentence(figures),
    canCreate: list.value?.canCreate ?? false,
    streets: list.value?.streets ?? [],
    current,
    sort,
    setSort,
    isCreating,
    startCreating: () => setCreating(true),
    stopCreating: () => setCreating(false),
    open: (estateId: string) => {
      currentEstate.set(estateId)
      void goRoot('/staff/estate/index', { estateId })
    },
    importRoster: (estateId: string) => {
      currentEstate.set(estateId)
      void go('/staff/roster/index', { estateId })
    },
  }
}
