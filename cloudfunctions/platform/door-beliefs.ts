import { calibrate } from '../../domain/planner/calibrate'
import { DEFAULT_DOOR_TABLE } from '../../domain/planner/default-table'
import type { Calibration, DoorTable } from '../../types/planner'
import type { Store } from './store'

/** What is believed of an estate's doors. `rev`: of its own table; 0: it has none. */
export type EstateBeliefs = { table: DoorTable; isOwn: boolean; rev: number; calibration: Calibration }

/** An estate's table, or ours, and what its own outcomes make of it. Two reads. */
export const beliefsOf = async (store: Store, estateId: string): Promise<EstateBeliefs> => {
  const [own, counted] = await Promise.all([store.doorTables.get(estateId), store.doorCases.get(estateId)])
  const table = own?.table ?? DEFAULT_DOOR_TABLE
  return { table, isOwn: own !== null, rev: own?.rev ?? 0, calibration: calibrate(table, counted?.byObstacle ?? {}) }
}
