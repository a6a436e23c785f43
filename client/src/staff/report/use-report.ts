import type { ActionName } from '@chuanmen/types/contract'
import type { ReportState, StageKind } from '@chuanmen/types/works-words'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { type Input, newRequestId } from '@/api/call'
import { useAction } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { doLater, forgetRefused, type LaterOf, takeBack, useLater } from '@/lib/later'
import { param } from '@/lib/navigate'
import { keepSite, keptSite } from './kept-site'
import { floorsOf, siteOf, stepNow, withTold } from './site'
import type { ReportPhoto } from './use-report-photos'

const LOOK_MS = 30_000
/** How long a report can be taken back before it is sent. */
const HOLD_MS = 6_000
/** How long the next step, which takes the place of the one just told, ignores taps: a second tap was meant for the first. */
const SETTLE_MS = 2_000
export const staleReads: readonly ActionName[] = ['works.view', 'works.list', 'stairwell.view', 'estate.view']

type Draft = { kind: StageKind | ''; floors: number[]; words: string; photos: ReportPhoto[] }
const empty: Draft = { kind: '', floors: [], words: '', photos: [] }

/** One riser's works on the spot: what the phone knows of them, the report being written, and what waits to be sent. */
export function useReport() {
  const { params } = useRouter()
  const worksId = param(params, 'worksId')
  const view = useAction('works.view', { worksId }, { of: [worksId], everyMs: LOOK_MS })
  const [kept] = useState(() => keptSite(worksId))
  const fresh = view.value && siteOf(view.value)
  const freshText = fresh && JSON.stringify(fresh)
  useEffect(() => {
    if (freshText) keepSite(worksId, JSON.parse(freshText))
  }, [worksId, freshText])
  const isOffline = view.failure?.kind === 'offline' || view.failure?.kind === 'timeout'
  const site = fresh ?? (isOffline ? kept : undefined)

  const waiting = useLater('works.report').filter(({ input }) => input.worksId === worksId)
  const floors = floorsOf(site?.rooms ?? [])
  // Also what has got through: until the answer with it is here, the page must not fall back a step under somebody's thumb.
  const told = useRef(new Map<string, Input<'works.report'>>())
  for (const { id, input, refused } of waiting) {
    if (refused === null) told.current.set(id, input)
    else told.current.delete(id)
  }
  const stages = withTold(site?.stages ?? [], [...told.current.values()], floors)
  const { value: draft, change, clear, wasRestored } = useDraft<Draft>(`report:${worksId}`, empty)
  const kind = draft.kind || stepNow(stages)
  const stage = stages.find((one) => one.kind === kind)

  const [isSettling, setSettling] = useState(false)
  useEffect(() => {
    if (!isSettling) return
    const timer = setTimeout(() => setSettling(false), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [isSettling])

  const reset = () => {
    change(empty)
    clear()
  }
  const tell = (state: ReportState, part: Partial<Input<'works.report'>> = {}, holdMs = HOLD_MS) => {
    if (!kind) return undefined
    const id = newRequestId()
    const { floors: some, words, photos } = draft
    const photoIds = photos.flatMap(({ fileId }) => fileId ?? [])
    const at = new Date().toISOString()
    doLater(
      'works.report',
      { worksId, kind, state, floors: some, words: words.trim(), photoIds, at, ...part },
      { id, changes: staleReads, holdMs, photos: photos.filter(({ fileId }) => fileId === null) },
    )
    reset()
    setSettling(true)
    toast('记下了')
    // What was told can be taken back there, and the next step stands below it.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
    return id
  }
  /** What was told by mistake is back in the form, photos and words included. */
  const takeBackToForm = ({ id, input, photos = [] }: LaterOf<'works.report'>) => {
    if (!takeBack(id)) return
    setSettling(false)
    told.current.delete(id)
    const up = (input.photoIds ?? []).map((fileId): ReportPhoto => {
      return { key: fileId, path: '', name: '照片', size: 0, purpose: 'works', estateId: site?.estateId ?? '', fileId }
    })
    change({
      kind: input.kind,
      floors: input.floors ?? [],
      words: draft.words || (input.words ?? ''),
      photos: [...up, ...photos.map((photo) => ({ ...photo, fileId: null })), ...draft.photos],
    })
  }
  return {
    worksId,
    view: view.value,
    state: {
      value: site,
      failure: view.failure,
      isLoading: !view.failure && !site,
      isOffline: isOffline && site !== undefined,
      again: view.again,
    },
    site,
    floors,
    stages,
    stage,
    draft,
    change,
    wasRestored,
    waiting,
    /** Reports that tried to get through and have not. */
    unsent: waiting.filter(({ refused, wasTried }) => refused === null && wasTried).length,
    /** Something was told a moment ago: its buttons rest. */
    isSettling,
    tell,
    takeBack: takeBackToForm,
    forgetRefused,
  }
}
export type Report = ReturnType<typeof useReport>
