import type { EstateView } from '@chuanmen/types/estate'
import type { StairwellView } from '@chuanmen/types/stairwell'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { useEach } from '@/api/use-each'
import { param } from '@/lib/navigate'

/** The day whose chains were published last, and the head of this stairwell's then. How many entries it had is left out: it would tell how many answered (rule 43). */
export type Published = { on: string; root: string; chain: string | null }
export type Sheet = { view: StairwellView; published: Published | null }

const STALE_MS = 60_000

/** Sheets for the doors of one building at a time: a printer's tray, and a load for the server, of one walk. */
export function useLobby({ estateId, stairwells }: EstateView) {
  const named = param(useRouter().params, 'stairwellId')
  const buildings = [...new Set(stairwells.map(({ building }) => building))]
  const first = stairwells.find((one) => one.stairwellId === named)?.building ?? buildings[0] ?? ''
  const [building, setBuilding] = useState(first)
  const [left, setLeft] = useState<readonly string[]>(
    named ? stairwells.filter((one) => one.stairwellId !== named).map((one) => one.stairwellId) : [],
  )
  const offered = stairwells.filter((one) => one.building === building)
  const chosen = offered.filter(({ stairwellId }) => !left.includes(stairwellId)).map(({ stairwellId }) => stairwellId)
  const views = useEach(
    'stairwell.view',
    chosen.map((stairwellId) => ({ stairwellId })),
  )
  const days = useAction('certificate.days', { estateId }, { staleMs: STALE_MS })
  const last = days.value?.days[0]
  const whole = useAction(
    'certificate.day',
    { estateId, on: last?.on ?? '' },
    { enabled: last !== undefined, staleMs: Number.POSITIVE_INFINITY },
  )
  const published = ({ round, stairwellId }: StairwellView): Published | null => {
    if (!last) return null
    const chain = whole.value?.heads.find(({ tallyId }) => tallyId === `${round?.roundId}~${stairwellId}`)
    return { on: last.on, root: last.root, chain: chain?.head ?? null }
  }
  const known = views.flatMap(({ value }) => (value?.unchanged === false ? value : []))
  const all = [...views, days, ...(last ? [whole] : [])]
  return {
    buildings,
    building,
    setBuilding: (next: string) => {
      setBuilding(next)
      setLeft([])
    },
    offered,
    chosen,
    choose: (next: readonly string[]) =>
      setLeft(offered.map(({ stairwellId }) => stairwellId).filter((id) => !next.includes(id))),
    /** Stairwells that are asked at present; the others have nothing to hang up. */
    sheets: known.filter(({ round }) => round !== null).map((view): Sheet => ({ view, published: published(view) })),
    silent: known.filter(({ round }) => round === null),
    state: {
      value: all.every(({ value }) => value) ? true : undefined,
      failure: all.find(({ failure }) => failure)?.failure ?? null,
      isLoading: all.some(({ isLoading }) => isLoading),
      again: () => {
        for (const one of all) if (one.failure) one.again()
      },
    },
  }
}
export type Lobby = ReturnType<typeof useLobby>
