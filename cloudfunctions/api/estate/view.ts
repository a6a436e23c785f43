import { gap, sumFigures } from '../../../domain/estate/figures'
import { can, staffMay } from '../../../domain/staff/policy'
import { viewEstate } from '../../../types/estate'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'

/** The estate's page from one document. When `since` is its revision, the answer costs one small read. */
export const view = action(viewEstate, async ({ input, actor, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'viewEstate', place))
  if (input.since !== undefined) {
    const newest = await store.estates.peek(input.estateId, 'rev')
    if (newest?.rev === input.since) return { unchanged: true as const, rev: newest.rev }
  }
  const estate = found(await store.estates.get(input.estateId))
  const round = estate.currentRoundId ? await store.rounds.get(estate.currentRoundId) : null
  const entries = Object.values(estate.stairwells)
  const summaries = entries.flatMap((entry) => entry.summary ?? [])
  return {
    unchanged: false as const,
    estateId: estate._id,
    name: estate.name,
    street: estate.street,
    phone: estate.phone,
    rev: estate.rev,
    figures: sumFigures(summaries),
    stairwells: Object.entries(estate.stairwells)
      .map(([stairwellId, entry]) => ({ stairwellId, ...entry }))
      .sort(
        (one, other) =>
          one.building.localeCompare(other.building, 'zh', { numeric: true }) ||
          one.unit.localeCompare(other.unit, 'zh', { numeric: true }),
      ),
    round:
      round && round.state !== 'draft' && round.state !== 'discarded'
        ? {
            roundId: round._id,
            title: round.title,
            opensAt: round.opensAt.toISOString(),
            closesAt: round.closesAt.toISOString(),
            state: round.state,
          }
        : null,
    gap: gap(entries),
    abilities: {
      importRoster: can(actor, 'importRoster', place),
      openRound: can(actor, 'manageRound', place),
      publishNotice: can(actor, 'publishNotice', place),
      inviteStaff: can(actor, 'viewRollup', place) || can(actor, 'approveBinding', place),
      approveBindings: can(actor, 'approveBinding', place),
    },
  }
})
