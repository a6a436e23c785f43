import { closeRound as closeTally } from '../../../domain/consent/close-round'
import { staffMay } from '../../../domain/staff/policy'
import { closeRound } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { eachTally } from './each-tally'

/** Ends a round: its tallies take no more answers and its stairwells may be set up anew. Repeat until `done`. */
export const close = action(closeRound, async ({ input, actor, now, store, permit }) => {
  const round = found(await store.rounds.get(input.roundId))
  permit(staffMay(actor, 'manageRound', await placeOfEstate(store, round.estateId)))
  if (round.state === 'draft') return stop('round_not_open')
  const tallies = await store.tallies.all({ roundId: round._id })
  const { done, isDone } = await eachTally(
    tallies,
    (tally) => tally.closedAt === null,
    (tally) => closeTally(tally, { by: actor.personId }, now),
    now,
    async (tx, tally) => {
      const stairwell = found(await tx.stairwells.get(tally.stairwellId))
      await tx.stairwells.put({ ...stairwell, openRoundId: null, lastRoundId: round._id, rev: stairwell.rev + 1 })
    },
  )
  if (isDone) await store.rounds.updateIf(round._id, [{}], { state: 'closed' })
  return { done: isDone, total: tallies.length, closed: done }
})
