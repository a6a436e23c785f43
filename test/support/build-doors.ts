import { calibrate } from '../../domain/planner/calibrate'
import type { Beliefs } from '../../domain/planner/chance'
import { DEFAULT_DOOR_TABLE } from '../../domain/planner/default-table'
import type { Door, KeptDoorPlan, StairwellDoors } from '../../types/planner'

export const PLANNED_ON = '2026-11-27'

/** The default table, nothing known of the estate's own. */
export const buildBeliefs = (table = DEFAULT_DOOR_TABLE): Beliefs => ({
  ...{ table, calibration: calibrate(table, {}), today: PLANNED_ON },
})

/** A door that has not answered: one visit, chance 45 %. Its room tells floor and position: 401 is on floor 4, at 01. */
export const buildDoor = (flatId: string, part: Partial<Door> = {}): Door => {
  const room = flatId.split('-').at(-1) ?? flatId
  return {
    ...{ flatId, room, floor: Number(room.slice(0, -2)), position: room.slice(-2) },
    ...{ state: 'pending', obstacle: 'silent', reasons: [], attempts: 0, made: 0, lastVisitOn: null },
    ...{ promises: 0, contactName: '', barred: null },
    ...part,
  }
}

/** A stairwell of doors, and per pipe the rooms it waits for. Its flats are `<id>-<room>`, its pipes `<id>-p<n>`. */
export function buildStairwellDoors(
  stairwellId: string,
  doors: readonly (string | (Partial<Door> & { room: string }))[],
  pipes: readonly (readonly string[])[],
  part: Partial<StairwellDoors> = {},
): StairwellDoors {
  const built = doors.map((door) =>
    typeof door === 'string' ? buildDoor(`${stairwellId}-${door}`) : buildDoor(`${stairwellId}-${door.room}`, door),
  )
  return {
    ...{ stairwellId, building: '1号楼', unit: `${stairwellId}门`, version: 1 },
    floors: [...new Set(built.map(({ floor }) => floor))].sort((one, other) => one - other),
    positions: [...new Set(built.map(({ position }) => position))].sort(),
    doors: built,
    risers: pipes.map((rooms, at) => ({
      ...{ riserId: `p${at}`, kind: 'kitchenDrain' as const, positions: ['01'], total: 6 },
      doors: rooms.map((room) => built.findIndex((door) => door.room === room)),
    })),
    ...{ complete: 0, total: pipes.length, riserless: [], empty: 0 },
    ...part,
  }
}

export const buildKeptPlan = (flatIds: readonly string[], part: Partial<KeptDoorPlan> = {}): KeptDoorPlan => ({
  ...{ goal: 'sure', budget: 10, pipeIds: [], pins: [], excludes: [], costs: {} },
  doors: flatIds.map((flatId) => ({ stairwellId: flatId.split('-')[0] ?? '', flatId, visits: 1 })),
  ...part,
})
