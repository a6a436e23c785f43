import type { HouseholdPlace } from '../../../domain/household/policy'
import { applyMove, type Keeper } from '../../../domain/promise/apply-move'
import { mayMovePromise, partiesOf } from '../../../domain/promise/policy'
import type { PromiseBy } from '../../../domain/promise/stepped'
import type { HouseholdPlanDoc } from '../../../types/plan'
import { movePromise as contract, type PromiseDoc } from '../../../types/promise'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { hangPhotos } from '../../platform/photos'
import { savePlan } from '../../platform/plan-commit'
import { savePromise } from '../../platform/promise-commit'
import { found, stop, take } from '../../platform/refused'
import { livesThere, staffHere } from '../../platform/staff-here'
import type { Transaction } from '../../platform/store'
import { promiseAt } from './promise-at'

/** Everything that happens to a promise by somebody's hand, by the one table. Of two who move it at the same moment the second hears `promise_changed`. */
export const move = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { promise: seen, where } = await promiseAt(store, input.promiseId)
  const made = input.move
  permit(mayMovePromise(actor, seen, where.place, made.kind))
  const outcome = await commit(async (tx) => {
    const before = found(await tx.promises.get(input.promiseId))
    if (before.rev !== input.rev) return stop('promise_changed')
    const plan = await tx.householdPlans.get(before.flatId)
    const bound = await asBoundNow(tx, actor)
    const place = { ...where.place, contactId: plan?.contactId ?? null }
    take(mayMovePromise(bound, before, place, made.kind))
    const parties = partiesOf(bound, before, place)
    const by: PromiseBy = {
      personId: actor.personId,
      name: parties.includes('household') ? '住户' : (actor.staff?.name ?? ''),
    }
    const keeper = made.kind === 'take' ? await keeperOf(tx, made.keeperId, place) : null
    const after = take(applyMove(before, made, { now, parties, by, keeper }))
    if (made.kind === 'keep') await hangPhotos(tx, made.photoIds, hookOf(before, place))
    await savePromise(tx, before, after, plan, now)
    await remember(tx, plan, after)
    return { rev: after.rev }
  })
  return { rev: outcome.rev }
})

/** Whom a promise is given to, as they are at this moment; null: nobody was named. */
const keeperOf = async (tx: Transaction, personId: string | null, place: HouseholdPlace): Promise<Keeper | null> => {
  if (personId === null) return null
  const staff = await staffHere(tx, personId, place)
  const name = staff?.name ?? ''
  return { personId, name, isHere: staff !== null, livesThere: await livesThere(tx, personId, place) }
}

const hookOf = ({ _id, estateId, stairwellId, flatId }: PromiseDoc, { flatIds }: HouseholdPlace) => ({
  use: 'promise' as const,
  ...{ estateId, stairwellId, flatId, flatIds },
  subjectId: _id,
})

/** One that is taken up again is found by its household's next answer, as those that never ended are. */
const remember = async (tx: Transaction, plan: HouseholdPlanDoc | null, { _id, isOpen }: PromiseDoc): Promise<void> => {
  const known = plan?.promiseIds ?? []
  if (plan && isOpen && !known.includes(_id)) await savePlan(tx, { ...plan, promiseIds: [...known, _id] })
}
