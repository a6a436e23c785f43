import type { DoorTable } from '../../types/planner'

/**
 * What winning a household over is believed to take before an estate has outcomes of its own. Guesses of ours, not measured anywhere: no published count of visits to households of
 * such rounds is known to us. Staff may edit every number, and the estate's own outcomes replace the chances (`calibrate`).
 *
 * - `saidYes`: takes no visit, only a word about signing; one in five does not.
 * - `promise`: one visit once it is kept, to show it; what was asked for is on its way.
 * - the three kinds: one visit to listen and one with an answer; who fears for the home is won by an arrangement (a quiet day, help) more easily than who fears for walls or money.
 * - `otherNo`: as those, and nobody knows with what.
 * - `tenant`: the owner must be found first, then asked.
 * - `silent`: mostly nobody asked in person yet; the first visit finds the most.
 * - each visit made finds a fifth less than the one before, one within days of another less still, and a "no" weighs more than silence.
 */
export const DEFAULT_DOOR_TABLE: DoorTable = {
  byObstacle: {
    saidYes: { visits: 0, chance: 80 },
    promise: { visits: 1, chance: 45 },
    assetLocked: { visits: 2, chance: 30 },
    riskAverse: { visits: 2, chance: 35 },
    costSensitive: { visits: 2, chance: 30 },
    otherNo: { visits: 2, chance: 25 },
    tenant: { visits: 2, chance: 30 },
    silent: { visits: 1, chance: 45 },
  },
  tired: 80,
  fresh: 70,
  refused: 60,
}
