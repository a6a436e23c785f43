import { can, staffMay } from '../../../domain/staff/policy'
import { viewRound } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'

/** A round for staff: its text, versions, window and figures per stairwell (from the estate's one document). */
export const view = action(viewRound, async ({ input, actor, store, permit }) => {
  const round = found(await store.rounds.get(input.roundId))
  const place = await placeOfEstate(store, round.estateId)
  permit(staffMay(actor, 'viewRound', place))
  const [text, estate] = await Promise.all([store.texts.get(round.textHash), store.estates.get(round.estateId)])
  const mayManage = can(actor, 'manageRound', place)
  return {
    roundId: round._id,
    estateId: round.estateId,
    roundNo: round.roundNo,
    state: round.state,
    title: round.title,
    items: round.items,
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    proofLevel: round.proofLevel,
    textHash: round.textHash,
    textVersion: round.textVersion,
    texts: round.texts.map(({ at, ...version }) => ({ ...version, at: at.toISOString() })),
    text: found(text).text,
    stairwells: round.stairwellIds.flatMap((stairwellId) => {
      const entry = estate?.stairwells[stairwellId]
      if (!entry) return []
      const figures = entry.summary?.roundId === round._id ? entry.summary : null
      return [{ stairwellId, building: entry.building, unit: entry.unit, figures }]
    }),
    abilities: {
      edit: mayManage && round.state === 'draft',
      open: mayManage && (round.state === 'draft' || round.state === 'opening'),
      revise: mayManage && round.state === 'open',
      close: mayManage && round.state === 'open',
    },
  }
})
