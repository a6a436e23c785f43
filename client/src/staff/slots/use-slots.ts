import type { SlotRow } from '@chuanmen/types/slots'
import type { WorksRow } from '@chuanmen/types/works-actions'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { go, goRoot, param, replace } from '@/lib/navigate'
import { whyError } from '../riser-works/why-field'
import { type Job, useSeries } from '../series/use-series'
import type { WorksDesk } from '../works-gate/works-gate'
import { type RowState, rowState } from './row-state'

const LOOK_MS = 4_000

export type Proposed = { row: SlotRow; works: WorksRow | undefined; state: RowState; crewId: string }

/** A proposal: what of it may be confirmed, one by one or all, and whom to ask about the rest. */
export function useSlots({ estateId, list }: WorksDesk) {
  const { params } = useRouter()
  const planId = param(params, 'planId') || list.planId || ''
  const loaded = useAction('slots.view', { planId }, { of: [planId], everyMs: LOOK_MS })
  const series = useSeries(['slots.view', 'works.list', 'works.view', 'notice.list'])
  const [crews, setCrews] = useState<Readonly<Record<string, string>>>({})
  const [why, setWhy] = useState('')
  const [wasTried, setTried] = useState(false)
  const [isProposing, setProposing] = useState(false)

  const byId = new Map(list.works.map((works) => [works.worksId, works]))
  const rows: Proposed[] = (loaded.value?.rows ?? []).map((row) => {
    const works = byId.get(row.worksId)
    const chosen = crews[row.worksId] ?? row.crewId ?? ''
    const crewId = list.crews.some((crew) => crew.crewId === chosen) ? chosen : ''
    return { row, works, state: rowState(row, works), crewId }
  })
  const open = rows.filter(({ state }) => state === 'new' || state === 'moved')
  const ready = open.filter(({ crewId }) => crewId !== '')
  const moves = open.some(({ state }) => state === 'moved')
  const badWhy = moves ? whyError(why) : undefined

  const jobOf = ({ row: { worksId, rev, start }, state, crewId }: Proposed): Job =>
    state === 'moved'
      ? {
          key: worksId,
          name: 'works.move',
          input: { worksId, rev, to: { what: 'all', start, crewId }, why: why.trim() },
        }
      : { key: worksId, name: 'works.schedule', input: { worksId, rev, crewId, start } }

  const take = async (chosen: readonly Proposed[]) => {
    setTried(true)
    const jobs = chosen.filter(({ state }) => state !== 'moved' || !badWhy).map(jobOf)
    if (jobs.length === 0) return
    const done = await series.run(jobs)
    if (done > 0) toast(done === jobs.length ? `定好了 ${done} 根，通知已经发出` : `定好了 ${done} 根，其余的请看原因`)
  }

  return {
    planId,
    loaded,
    series,
    rows,
    open,
    ready,
    moves,
    byId,
    why,
    setWhy,
    whyError: wasTried ? badWhy : undefined,
    chooseCrew: (worksId: string, crewId: string) => setCrews({ ...crews, [worksId]: crewId }),
    take,
    isProposing,
    propose: () => setProposing(true),
    closePropose: () => setProposing(false),
    toPlan: (next: string) => {
      setProposing(false)
      void replace('/staff/slots/index', { estateId, planId: next })
    },
    toList: () => void goRoot('/staff/works/index', { estateId }),
    toRiser: (worksId: string) => void go('/staff/riser-works/index', { estateId, worksId }),
    toFlat: (stairwellId: string, flatId: string) =>
      void go('/staff/stairwell/index', { estateId, stairwellId, flatId }),
    fillFor: (stairwellId: string, flatId: string) => void go('/pages/availability/index', { flatId, stairwellId }),
  }
}
export type Slots = ReturnType<typeof useSlots>
