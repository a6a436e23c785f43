import { applyMove } from '../../../domain/plan/apply-move'
import { countedAttempt } from '../../../domain/plan/attempt-limits'
import { checkMove, type PlanParty } from '../../../domain/plan/moves'
import { movePartyOf } from '../../../domain/plan/policy'
import { withQuietDays } from '../../../domain/plan/quiet-availability'
import { type By, withItem } from '../../../domain/plan/stepped'
import type { Actor } from '../../../types/person'
import type { PlanItem } from '../../../types/plan'
import { movePlanItem } from '../../../types/plan-actions'
import { talkParties } from '../../../types/talk'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { type HouseholdWhere, planAt } from '../../platform/household-place'
import { ownerNamed } from '../../platform/item-owner'
import { planOf, savePlan } from '../../platform/plan-commit'
import { found, stop, take } from '../../platform/refused'
import { staffOfHousehold } from '../../platform/staff-here'
import type { Transaction } from '../../platform/store'
import { wakeMatching } from '../../platform/wake-matching'
import { tellOfItem } from './item-tells'
import { helpBefore, raiseHelp } from './raise-help'

/** Moves one item of a household's plan, by the one table, with all that follows from it, in one transaction. Two people on two items never collide; on one, the later is told. */
export const move = action(movePlanItem, async ({ input, actor, sessionId, now, store, permit, commit }) => {
  const where = await planAt(store, input)
  const { flatId, stairwell, estate } = where
  const { itemId, move: made } = input
  permit(movePartyOf(actor, where.place, made.kind))
  const before = made.kind === 'askHelp' ? await helpBefore(store, where) : null
  const outcome = await commit(async (tx) => {
    const plan = await planOf(tx, { stairwellId: stairwell._id, flatId })
    const place = { ...where.place, contactId: plan.contactId }
    const bound = await asBoundNow(tx, actor)
    const party = take(movePartyOf(bound, place, made.kind))
    const item = found(plan.items.find((one) => one.itemId === itemId))
    if (item.rev !== input.rev) stop('item_changed')
    take(checkMove(item, made.kind, party))
    const taskId =
      made.kind === 'askHelp' && before
        ? await raiseHelp(tx, { ...where, place }, item, made, { actor: bound, sessionId, before, now })
        : ''
    if (made.kind === 'close') await checkTalk(tx, item)
    const hasOwnerLeft = item.ownerId !== null && (await staffOfHousehold(tx, item.ownerId, place)) === null
    const after = take(
      applyMove(item, made, {
        party,
        by: byOf(bound, party),
        now,
        ownerName: made.kind === 'assign' ? await ownerNamed(tx, made.ownerId, place) : '',
        taskId,
        hasOwnerLeft,
      }),
    )
    // Calls and visits to reach an owner press as any other does (rule 43): the same limits, and the same count.
    const moved = made.kind === 'attempt' ? take(countedAttempt(plan, after, made, now)) : plan
    await setQuietDays(tx, where, item, after, actor.personId, now)
    const saved = await savePlan(tx, withItem(moved, after))
    await tellOfItem(tx, saved, after, { kind: made.kind, party, by: actor.personId }, now)
    return { rev: after.rev }
  })
  if (made.kind === 'askHelp') await wakeMatching(estate._id)
  return outcome
})

/** The household is not named in its own story: 「住户」 is enough for staff to know. */
const byOf = ({ personId, staff }: Actor, party: PlanParty): By => ({
  personId,
  name: party === 'household' ? '住户' : (staff?.name ?? ''),
})

/** A talk that all three have signed ended its item by itself; one opened again after that may be closed once more. */
const checkTalk = async (tx: Transaction, { does, talkId }: PlanItem): Promise<void> => {
  if (does !== 'talk') return
  const talk = talkId === null ? null : await tx.talks.get(talkId)
  const missing = talkParties.filter((party) => !talk?.signatures[party])
  if (missing.length > 0) stop('talk_unsigned', { missing })
}

const setQuietDays = async (
  tx: Transaction,
  { flatId, stairwell, estate }: HouseholdWhere,
  before: PlanItem,
  after: PlanItem,
  by: string,
  now: Date,
): Promise<void> => {
  if (after.quiet === null || after.quiet === before.quiet) return
  const said = await tx.availability.get(flatId)
  const where = { estateId: estate._id, stairwellId: stairwell._id, flatId }
  await tx.availability.put(withQuietDays(said, where, { was: before.quiet, span: after.quiet }, by, now))
}
