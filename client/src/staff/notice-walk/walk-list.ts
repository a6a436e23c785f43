import type { Door } from '@chuanmen/types/notice-ledger'

export type Way = 'call' | 'door'

/** A door as the list needs it, also without a network: no name, no number. */
export type WalkDoor = Pick<Door, 'flatId' | 'room' | 'floor' | 'reached' | 'due' | 'reason' | 'attempts' | 'hasPhone'>
export type WalkStairwell = { stairwellId: string; building: string; unit: string; doors: WalkDoor[] }
export type WalkNotice = { title: string; startsAt: string | null; endsAt: string | null; where: string; todo: string }
export type WalkList = { notice: WalkNotice; stairwells: WalkStairwell[] }

/** What this phone knows of a door and has perhaps not reached the server yet. */
export type Tick = { id: string; how: Way; outcome: 'told' | 'noAnswer'; canTakeBack: boolean; refused: string | null }

export type Row = {
  door: WalkDoor
  /** `told`: by a tick or by the server; `read`: the household opened it; `noAnswer`: tried in vain just now. */
  state: 'open' | 'told' | 'read' | 'noAnswer'
  tick: Tick | null
}
export type Section = Omit<WalkStairwell, 'doors'> & { rows: Row[]; left: number }

/**
 * One list in walking order: stairwell by stairwell, the doors in the server's order (top floor first). `stays` are doors that were on it
 * since it was opened: what a person has just ticked must not jump away under the thumb.
 */
export function walkSections(
  stairwells: readonly WalkStairwell[],
  way: Way,
  ticks: ReadonlyMap<string, Tick>,
  stays: ReadonlySet<string>,
): Section[] {
  return stairwells
    .map(({ doors, ...place }) => {
      const rows = doors
        .filter(({ due, flatId }) => due === way || stays.has(flatId))
        .map((door): Row => {
          const tick = ticks.get(door.flatId) ?? null
          return { door, tick, state: stateOf(door, way, tick) }
        })
      return { ...place, rows, left: rows.filter(({ state }) => state === 'open').length }
    })
    .filter(({ rows }) => rows.length > 0)
}

function stateOf(door: WalkDoor, way: Way, tick: Tick | null): Row['state'] {
  // A call in vain says nothing of the door it leads to.
  if (tick && tick.refused === null && (tick.outcome === 'told' || tick.how === way)) return tick.outcome
  if (door.reached) return door.reached === 'opened' ? 'read' : 'told'
  return door.due === way ? 'open' : 'noAnswer'
}
