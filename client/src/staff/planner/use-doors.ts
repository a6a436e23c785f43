import type { PlannerView } from '@chuanmen/types/planner'
import { useEffect, useMemo, useRef, useState } from 'react'
import { call } from '@/api/call'
import { useLiveEstate } from '../use-live-estate'
import { type DoorsRead, doorsReader } from './doors-reader'

/** After a failure that may pass by itself. */
const RETRY_MS = 8_000
const NONE: DoorsRead = { doors: [], done: 0, total: 0, failure: null }

/** Doors of all stairwells that the round asks, live: the estate's one document tells which of them to ask for again. */
export function useDoors(estateId: string, view: PlannerView | undefined, onOtherRound: () => void) {
  const live = useLiveEstate(estateId)
  const roundId = view?.round?.roundId
  const [read, setRead] = useState(NONE)
  const reader = useRef<ReturnType<typeof doorsReader>>()

  useEffect(() => {
    if (roundId === undefined) return
    const mine = doorsReader(
      async (stairwellIds) => (await call('planner.doors', { estateId, stairwellIds })).stairwells,
      () => setRead(mine.read()),
    )
    reader.current = mine
    setRead(NONE)
    return () => {
      mine.stop()
      reader.current = undefined
    }
  }, [estateId, roundId])

  const revs = useMemo(
    () => new Map(live.value?.stairwells.map(({ stairwellId, rev }) => [stairwellId, rev])),
    [live.value],
  )
  const stairwells = view?.stairwells
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round has another reader, to be told again
  useEffect(() => {
    if (!stairwells || !reader.current) return
    reader.current.want(
      stairwells.map(({ stairwellId, rev }) => ({ stairwellId, rev: Math.max(rev, revs.get(stairwellId) ?? 0) })),
    )
    setRead(reader.current.read())
  }, [stairwells, revs, roundId])

  const { failure } = read
  useEffect(() => {
    if (!failure?.canRetry) return
    const timer = setTimeout(() => reader.current?.retry(), RETRY_MS)
    return () => clearTimeout(timer)
  }, [failure])

  // A round that ended, or another that began, is the planner's end or its start.
  const liveRound = live.value && `${live.value.round?.roundId} ${live.value.round?.state}`
  const before = useRef(liveRound)
  useEffect(() => {
    if (before.current !== undefined && liveRound !== before.current) onOtherRound()
    before.current = liveRound
  }, [liveRound, onOtherRound])

  return {
    ...read,
    isComplete: read.total > 0 ? read.done === read.total : view?.stairwells.length === 0,
    isOffline: live.isOffline || failure?.kind === 'offline',
    refresh: (stairwellIds: Iterable<string>) => reader.current?.refresh(stairwellIds),
    retry: () => {
      reader.current?.retry()
      live.again()
    },
  }
}
