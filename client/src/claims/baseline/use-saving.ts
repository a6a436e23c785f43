import { type BaselineRoom, roomsAskedFirst } from '@chuanmen/types/baseline'
import { useEffect, useRef, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { sameRooms } from './rooms'

/** So long after the last change it is saved: a person who goes on typing saves once. */
const SAVE_AFTER_MS = 1_500
const FIRST_WAIT_MS = 4_000
const LONGEST_WAIT_MS = 60_000

type Revision = { rooms: BaselineRoom[]; rev: number }
type Props = {
  target: { flatId: string; stairwellId: string }
  /** What this phone wants saved; undefined: nothing. */
  mine: Revision | undefined
  /** What the server said last; undefined: it is out of reach. */
  theirs: Revision | undefined
  onSaved: (rev: number) => void
  /** Somebody else saved in between: what they did is to be read. */
  onBehind: () => void
}

/** Saves in the background whatever differs from what the server has, again until it gets through. Stops when somebody else changed it. */
export function useSaving({ target, mine, theirs, onSaved, onBehind }: Props) {
  const save = useMutate('baseline.save', ['baseline.view', 'baseline.list', 'me.home'])
  const [last, setLast] = useState<Revision>()
  const [tries, setTries] = useState(0)
  const [hasConflict, setConflict] = useState(false)
  const wait = useRef(FIRST_WAIT_MS)

  const known = [last, theirs].find((one) => one !== undefined && one.rev === mine?.rev)
  // Both began with nothing: rooms alone are not worth a save.
  const isFirst =
    mine?.rev === 0 && !theirs?.rev && mine.rooms.every(({ surfaces, name }) => surfaces.length === 0 && !name)
  const isSame = mine !== undefined && [known, theirs].some((one) => one && sameRooms(one.rooms, mine.rooms))
  const isDirty = mine !== undefined && !isSame && !(isFirst && mine.rooms.length <= roomsAskedFirst.length)
  const isBehind = mine !== undefined && theirs !== undefined && theirs.rev > mine.rev && isDirty && !save.isBusy
  const text = mine ? JSON.stringify(mine.rooms) : ''

  const run = async () => {
    if (!mine) return
    const { rooms, rev } = mine
    const saved = await save.run({ ...target, rev, rooms })
    if (!saved) return
    wait.current = FIRST_WAIT_MS
    setLast({ rooms, rev: saved.rev })
    onSaved(saved.rev)
  }
  const latest = useRef(run)
  latest.current = run
  const behind = useRef(onBehind)
  behind.current = onBehind

  const { failure, isBusy } = save
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the rooms, or a further try
  useEffect(() => {
    if (!isDirty || hasConflict || isBehind || isBusy) return
    const timer = setTimeout(() => void latest.current(), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text, isDirty, hasConflict, isBehind, mine?.rev, tries])

  useEffect(() => {
    if (!failure) return
    if (failure.code === 'baseline_changed') {
      setConflict(true)
      behind.current()
      return
    }
    if (!failure.canRetry) return
    const next = () => setTries((before) => before + 1)
    const timer = setTimeout(next, wait.current)
    wait.current = Math.min(wait.current * 2, LONGEST_WAIT_MS)
    if (process.env.TARO_ENV !== 'h5') return () => clearTimeout(timer)
    window.addEventListener('online', next)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', next)
    }
  }, [failure])

  return {
    isDirty,
    isBusy,
    failure: failure?.code === 'baseline_changed' ? null : failure,
    hasConflict: hasConflict || isBehind,
    now: () => void latest.current(),
    goOn: () => {
      save.reset()
      setConflict(false)
    },
  }
}
