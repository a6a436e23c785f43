import { closeRound as closeTally } from '../../../domain/consent/close-round'
import { withClosed, withResult } from '../../../domain/consent/round-result'
import { staffMay } from '../../../domain/staff/policy'
import { closeRound } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { eachTally } from './each-tally'

/**
 * Ends a round: its tallies take no more answers and its stairwells may be set up anew; what was counted is frozen, stairwell by stairwell, as each is closed. Repeat until
 * `done`.
 */
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
      await tx.rounds.put(withClosed(found(await tx.rounds.get(round._id)), tally))
      await tx.stairwells.put({ ...stairwell, openRoundId: null, lastRoundId: round._id, rev: stairwell.rev + 1 })
    },
  )
  if (isDone)
    await store.transact(async (tx) => {
      const current = found(await tx.rounds.get(round._id))
      if (current.state !== 'closed') await tx.rounds.put(withResult(current, tallies, now))
    })
  return { done: isDone, total: tallies.length, closed: done }
})
