import { correctFlat as correctInTally } from '../../../domain/consent/correct-flat'
import { sharesAddUp } from '../../../domain/consent/shares'
import { staffMay } from '../../../domain/staff/policy'
import { correctFlat as contract, type Flat, type StairwellDoc } from '../../../types/stairwell'
import { action } from '../../platform/action'
import { householdsOf, ownersIn } from '../../platform/households'
import { placeOfStairwell } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { randomId } from '../../platform/secrets'
import { refreshEntry } from '../../platform/stairwell-entry'
import { saveTally, tallyId } from '../../platform/tally-commit'

/**
 * Corrects one flat. During a round the tally is corrected in the same transaction and the evidence says so; joining flats
 * and moving them in the picture must wait for the round's end. Refuses `flat_join_invalid`, `shares_invalid`,
 * `risers_in_open_round`, `flat_in_locked_riser`, `owner_unknown`.
 */
export const correct = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { place } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'correctFlat', place))
  const outcome = await commit(async (tx) => {
    const stairwell = found(await tx.stairwells.get(input.stairwellId))
    const flat = found(stairwell.flats.find((candidate) => candidate.flatId === input.flatId))
    const {
      floor = flat.floor,
      position = flat.position,
      areaCentiSqm = flat.areaCentiSqm,
      occupancy = flat.occupancy,
      joinedTo = flat.joinedTo,
      consentRule = flat.consentRule,
    } = input
    const corrected: Flat = { ...flat, floor, position, areaCentiSqm, occupancy, joinedTo, consentRule }
    const isReshaped = floor !== flat.floor || position !== flat.position || joinedTo !== flat.joinedTo
    if (isReshaped && stairwell.openRoundId) stop('risers_in_open_round')
    if (joinedTo !== flat.joinedTo) checkJoin(stairwell, flat.flatId, joinedTo)

    const household = found(await tx.households.get(flat.flatId))
    const shareOf = new Map((input.shares ?? []).map(({ signerId, ...share }) => [signerId, share]))
    const owners = household.owners.map((owner) => ({
      ...owner,
      share: shareOf.get(owner.signerId) ?? (input.shares ? null : owner.share),
    }))
    if (
      [...shareOf.keys(), ...(input.filedSignerIds ?? [])].some((id) => !owners.some((owner) => owner.signerId === id))
    )
      stop('owner_unknown')
    if (consentRule === 'shares' && !sharesAddUp(owners.map((owner) => owner.share))) stop('shares_invalid')
    const filedSignerIds = consentRule === 'filed' ? (input.filedSignerIds ?? household.filedSignerIds) : []
    if (consentRule === 'filed' && filedSignerIds.length === 0) stop('owner_unknown')
    await tx.households.put({ ...household, owners, consentRule, filedSignerIds, occupancy, updatedAt: now })

    const flats = stairwell.flats.map((candidate) => (candidate.flatId === flat.flatId ? corrected : candidate))
    const next: StairwellDoc = {
      ...stairwell,
      flats,
      risers: isReshaped ? [] : stairwell.risers,
      rev: stairwell.rev + 1,
    }
    await tx.stairwells.put(next)

    const tally = stairwell.openRoundId ? await tx.tallies.get(tallyId(stairwell.openRoundId, stairwell._id)) : null
    const primary = flat.joinedTo ?? flat.flatId
    if (tally?.flats[primary]) {
      const households = (await householdsOf(tx, next, primary)).map((doc) =>
        doc._id === flat.flatId ? { ...doc, owners } : doc,
      )
      const area = next.flats
        .filter((candidate) => candidate.flatId === primary || candidate.joinedTo === primary)
        .reduce((sum, candidate) => sum + candidate.areaCentiSqm, 0)
      const change = take(
        correctInTally(
          tally,
          {
            flatId: primary,
            areaCentiSqm: area,
            consentRule,
            filedSignerIds,
            owners: ownersIn(households).map(({ signerId, share }) => ({ signerId, share })),
            by: actor.personId,
            why: input.why,
            salt: randomId(),
          },
          now,
        ),
      )
      await saveTally(tx, change, now)
      return { rev: next.rev, due: { tallyId: change.tally._id, version: change.tally.version } }
    }
    return { rev: next.rev, due: null }
  })
  if (outcome.due) await drainRollup(store, outcome.due)
  const changed = await store.stairwells.get(input.stairwellId)
  if (changed) await refreshEntry(store, changed)
  return { rev: outcome.rev }
})

const checkJoin = (stairwell: StairwellDoc, flatId: string, joinedTo: string | null): void => {
  const target = stairwell.flats.find((candidate) => candidate.flatId === joinedTo)
  const hasOwnJoined = stairwell.flats.some((candidate) => candidate.joinedTo === flatId)
  if (joinedTo !== null && (!target || target.joinedTo !== null || joinedTo === flatId || hasOwnJoined))
    stop('flat_join_invalid')
}
