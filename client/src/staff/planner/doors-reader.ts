import { PLANNER_STAIRWELLS_MAX } from '@chuanmen/types/limits'
import type { StairwellDoors } from '@chuanmen/types/planner'
import { asFailure, type Failure } from '@/api/failure'

/** A stairwell to be known, and which revision of the estate's entry is the newest. */
export type Wanted = { stairwellId: string; rev: number }
/** `doors` in the order wanted; those the round does not ask are not among them. `done` of `total` are known. */
export type DoorsRead = { doors: readonly StairwellDoors[]; done: number; total: number; failure: Failure | null }

const PAGES_AT_ONCE = 2

type Known = { rev: number; doors: StairwellDoors | null }

/**
 * Reads the doors of an estate's stairwells, a page at a time and two pages at once, and keeps them: a stairwell is asked for again when the estate's entry has another revision, or by name
 * (`refresh`: a visit was recorded, which changes no figure). After a failure nothing is asked until `retry`; what is known stays.
 */
export function doorsReader(ask: (stairwellIds: string[]) => Promise<readonly StairwellDoors[]>, tell: () => void) {
  const known = new Map<string, Known>()
  const forced = new Set<string>()
  const asking = new Set<string>()
  let wanted: readonly Wanted[] = []
  let failure: Failure | null = null
  let pages = 0
  let isOver = false

  const isStale = ({ stairwellId, rev }: Wanted) =>
    !asking.has(stairwellId) && (forced.has(stairwellId) || known.get(stairwellId)?.rev !== rev)

  const pump = () => {
    while (pages < PAGES_AT_ONCE && !failure && !isOver) {
      const page = wanted.filter(isStale).slice(0, PLANNER_STAIRWELLS_MAX)
      if (page.length === 0) return
      void read(page)
    }
  }

  const read = async (page: readonly Wanted[]) => {
    pages += 1
    for (const { stairwellId } of page) {
      asking.add(stairwellId)
      forced.delete(stairwellId)
    }
    try {
      const answered = new Map(
        (await ask(page.map(({ stairwellId }) => stairwellId))).map((one) => [one.stairwellId, one]),
      )
      for (const { stairwellId, rev } of page) keep(stairwellId, rev, answered.get(stairwellId) ?? null)
    } catch (error) {
      failure = asFailure(error)
      for (const { stairwellId } of page) if (known.has(stairwellId)) forced.add(stairwellId)
    }
    for (const { stairwellId } of page) asking.delete(stairwellId)
    pages -= 1
    if (isOver) return
    tell()
    pump()
  }

  const keep = (stairwellId: string, rev: number, doors: StairwellDoors | null) => {
    const before = known.get(stairwellId)?.doors
    // Two answers that overtook each other: the newer tally stays.
    known.set(stairwellId, { rev, doors: before && doors && doors.version < before.version ? before : doors })
  }

  return {
    want: (next: readonly Wanted[]) => {
      wanted = next
      pump()
    },
    refresh: (stairwellIds: Iterable<string>) => {
      for (const stairwellId of stairwellIds) forced.add(stairwellId)
      pump()
    },
    retry: () => {
      failure = null
      pump()
    },
    stop: () => {
      isOver = true
    },
    read: (): DoorsRead => ({
      doors: wanted.flatMap(({ stairwellId }) => known.get(stairwellId)?.doors ?? []),
      done: wanted.filter(({ stairwellId }) => known.has(stairwellId)).length,
      total: wanted.length,
      failure,
    }),
  }
}
