import { beijingDay } from '../../../domain/consent/beijing-day'
import { sumFigures } from '../../../domain/estate/figures'
import { inWalkingOrder } from '../../../domain/planner/walk-order'
import { staffMay } from '../../../domain/staff/policy'
import type { EstateDoc } from '../../../types/estate'
import { type DoorPlanDoc, openPlanner, type PlannerView } from '../../../types/planner'
import { action } from '../../platform/action'
import { beliefsOf } from '../../platform/door-beliefs'
import { askingRound } from '../../platform/open-round'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'

/**
 * What the planner starts from. Six small reads, whatever the estate's size: its place, its document, the round, table, cases, and the kept plan. A plan of an earlier round is not told of: its doors
 * were other ones.
 */
export const open = action(openPlanner, async ({ input: { estateId }, actor, now, store, permit }) => {
  permit(staffMay(actor, 'planDoors', await placeOfEstate(store, estateId)))
  const [estate, beliefs, kept] = await Promise.all([
    store.estates.get(estateId).then(found),
    beliefsOf(store, estateId),
    store.doorPlans.get(estateId),
  ])
  const round = await askingRound(store, estate, now)
  const asked = round ? askedIn(estate, round.stairwellIds) : []
  return {
    round: round && { roundId: round._id, title: round.title, closesAt: round.closesAt.toISOString() },
    figures: sumFigures(asked.flatMap(({ entry }) => entry.summary ?? [])),
    stairwells: asked.map(({ stairwellId, building, unit, entry }) => {
      const { rev, summary } = entry
      const isOf = summary !== null && summary.roundId === round?._id
      return { stairwellId, building, unit, rev, open: isOf ? summary.risers - summary.complete : entry.risers }
    }),
    table: beliefs.table,
    isOwnTable: beliefs.isOwn,
    tableRev: beliefs.rev,
    calibration: beliefs.calibration,
    plan: kept && kept.roundId === round?._id ? keptView(kept) : null,
    rev: kept?.rev ?? 0,
    today: beijingDay(now),
  }
})

const askedIn = ({ stairwells }: EstateDoc, stairwellIds: readonly string[]) =>
  inWalkingOrder(
    stairwellIds.flatMap((stairwellId) => {
      const entry = stairwells[stairwellId]
      return entry ? { stairwellId, building: entry.building, unit: entry.unit, entry } : []
    }),
  )

const keptView = ({ goal, budget, doors, rooms, pipeIds, pins, excludes, costs, byName, at }: DoorPlanDoc) =>
  ({
    ...{ goal, budget, doors, rooms, pipeIds, pins, excludes, costs },
    ...{ byName, at: at.toISOString() },
  }) satisfies PlannerView['plan']
