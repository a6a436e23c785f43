import { unfinishedWork } from '../../../domain/consent/unfinished-work'
import { can, staffMay } from '../../../domain/staff/policy'
import { type RoundDoc, viewRound } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { command, type Store } from '../../platform/store'

/** A round for staff: its text, versions, window, work left undone, and figures per stairwell (from the estate's one document). */
export const view = action(viewRound, async ({ input, actor, store, permit }) => {
  const round = found(await store.rounds.get(input.roundId))
  const place = await placeOfEstate(store, round.estateId)
  permit(staffMay(actor, 'viewRound', place))
  const { state } = round
  if (state === 'discarded') return stop('not_found')
  const [text, estate, tallies] = await Promise.all([
    store.texts.get(round.textHash),
    store.estates.get(round.estateId),
    countTallies(store, round),
  ])
  const mayManage = can(actor, 'manageRound', place)
  const unfinished = unfinishedWork({ state, stairwells: round.stairwellIds.length, ...tallies })
  return {
    roundId: round._id,
    estateId: round.estateId,
    roundNo: round.roundNo,
    state,
    rev: round.rev,
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
    result: round.result ? { at: round.result.at.toISOString(), figures: round.result.figures } : null,
    unfinished,
    abilities: {
      edit: mayManage && state === 'draft',
      open: mayManage && (state === 'draft' || state === 'opening'),
      // A round that is ending is not asked anew.
      revise: mayManage && state === 'open' && unfinished?.work !== 'close',
      close: mayManage && state === 'open',
    },
  }
})

/** How far its stairwells are: three counts, not up to 200 documents, because the page asks every few seconds. */
const countTallies = async (store: Store, { _id: roundId, state, textVersion }: RoundDoc) => {
  if (state !== 'opening' && state !== 'open') return { opened: 0, outdated: 0, closed: 0 }
  const [opened, outdated, closed] = await Promise.all([
    store.tallies.count({ roundId }),
    textVersion > 1 ? store.tallies.count({ roundId, textVersion: command.lt(textVersion) }) : 0,
    store.tallies.count({ roundId, closedAt: command.neq(null) }),
  ])
  return { opened, outdated, closed }
}
