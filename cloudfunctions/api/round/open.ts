import { checkDraft } from '../../../domain/consent/check-draft'
import { openTally } from '../../../domain/consent/open-tally'
import { staffMay } from '../../../domain/staff/policy'
import { openRound, type RoundDoc, type TextDoc } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { drainRollup, rollupDue } from '../../platform/rollup'
import { step } from '../../platform/stepwise'
import { store as documents, type Store } from '../../platform/store'
import { saveTally, tallyId } from '../../platform/tally-commit'

/**
 * Opens a round, a few stairwells a call: each stairwell's flats, areas, owners and risers are frozen as evidence 0 of its
 * tally. A stairwell is asked by one round at a time: `round_overlaps`. A draft that is not the one the caller saw is not
 * sent to anybody: `draft_changed`. Repeat until `done`.
 */
export const open = action(openRound, async ({ input, actor, now, store, permit }) => {
  const round = found(await store.rounds.get(input.roundId))
  permit(staffMay(actor, 'manageRound', await placeOfEstate(store, round.estateId)))
  const total = round.stairwellIds.length
  if (round.state === 'open') return { done: true, total, opened: total }
  if (round.state === 'closed') return stop('round_not_open')
  if (round.state === 'discarded') return stop('not_found')
  if (round.state === 'draft') take(checkDraft(round, input.rev ?? round.rev))
  if (round.closesAt <= now) return stop('window_invalid')
  const begun = round.state === 'draft' ? await begin(store, round) : round
  const text = found(await store.texts.get(begun.textHash))
  const tallies = await store.tallies.all({ roundId: begun._id })
  const opened = new Set(tallies.map((tally) => tally.stairwellId))
  const pending = begun.stairwellIds.filter((id) => !opened.has(id))
  const { handled, isDone } = await step(pending, (stairwellId) => openOne(begun, text, stairwellId, now))
  if (isDone) await store.rounds.updateIf(begun._id, [{ state: 'opening' }], { state: 'open' })
  return { done: isDone, total, opened: opened.size + handled }
})

/** Refuses before anything is written when a stairwell is busy or has no riser; then numbers the round. */
const begin = async (store: Store, round: RoundDoc): Promise<RoundDoc> => {
  const stairwells = (await store.stairwells.all({ estateId: round.estateId })).filter((one) =>
    round.stairwellIds.includes(one._id),
  )
  const label = (one: (typeof stairwells)[number]) => ({ building: one.building, unit: one.unit })
  const busy = stairwells.find((one) => one.openRoundId && one.openRoundId !== round._id)
  if (busy) stop('round_overlaps', label(busy))
  const bare = stairwells.find((one) => !one.risers.some((riser) => round.items.includes(riser.kind)))
  if (bare) stop('round_without_risers', label(bare))
  return store.transact(async (tx) => {
    const current = found(await tx.rounds.get(round._id))
    // Somebody else began it at the same moment: both go on.
    if (current.state === 'opening' || current.state === 'open') return current
    take(checkDraft(current, round.rev))
    const estate = found(await tx.estates.get(round.estateId))
    const begun: RoundDoc = { ...current, state: 'opening', roundNo: estate.roundNo + 1 }
    await tx.estates.put({ ...estate, roundNo: begun.roundNo, currentRoundId: round._id, rev: estate.rev + 1 })
    await tx.rounds.put(begun)
    return begun
  })
}

const openOne = async (round: RoundDoc, text: TextDoc, stairwellId: string, now: Date): Promise<void> => {
  const due = await documents.transact(async (tx) => {
    const stairwell = found(await tx.stairwells.get(stairwellId))
    if (stairwell.openRoundId && stairwell.openRoundId !== round._id) {
      return stop('round_overlaps', { building: stairwell.building, unit: stairwell.unit })
    }
    if (await tx.tallies.get(tallyId(round._id, stairwellId))) return null
    // Read outside the transaction: whatever changes a file during set-up also writes the stairwell, which conflicts here.
    const households = await documents.households.all({ stairwellId })
    const change = take(
      openTally({
        roundId: round._id,
        roundNo: round.roundNo,
        estateId: round.estateId,
        stairwell,
        households,
        items: round.items,
        textHash: round.textHash,
        textVersion: round.textVersion,
        clauseIds: text.text.clauses.map((clause) => clause.clauseId),
        opensAt: round.opensAt,
        closesAt: round.closesAt,
        proofLevel: round.proofLevel,
        now,
      }),
    )
    await saveTally(tx, change, now)
    await tx.stairwells.put({ ...stairwell, openRoundId: round._id, rev: stairwell.rev + 1 })
    return rollupDue(change.tally, now)
  })
  if (due) await drainRollup(documents, due)
}
