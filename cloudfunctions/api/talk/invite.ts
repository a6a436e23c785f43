import { isLiveItem } from '../../../domain/plan/settled-plan'
import { talkStarted } from '../../../domain/plan/talk-item'
import { checkSlots } from '../../../domain/talk/check-slots'
import { newTalk } from '../../../domain/talk/new-talk'
import { mayRun } from '../../../domain/talk/policy'
import type { HouseholdPlanDoc } from '../../../types/plan'
import { inviteTalk as contract } from '../../../types/talk'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { planOf, savePlan } from '../../platform/plan-commit'
import { stop, take } from '../../platform/refused'
import { randomId, seal } from '../../platform/secrets'
import type { Transaction } from '../../platform/store'
import { crewsOf } from './crews-of'
import { tellTalk } from './tell-talk'

/** Invites all three for an item of a household's plan. The plan is written with it, so that of two who invite at the same moment one hears `talk_exists`. */
export const invite = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { itemId, where, slots, decorator } = input
  const { flatId, flat, place, stairwell } = await planAt(store, input)
  permit(mayRun(actor, null, place))
  const crewIds = await crewsOf(store, stairwell.estateId)
  return commit(async (tx) => {
    take(checkSlots(slots, now))
    const plan = await planOf(tx, { stairwellId: stairwell._id, flatId })
    const item = plan.items.find((one) => one.itemId === itemId)
    if (!item) return stop('not_found')
    if (item.does !== 'talk') return stop('move_not_of_item')
    if (await hasLiveTalk(tx, plan)) return stop('talk_exists')
    if (!isLiveItem(item)) return stop('item_state')
    const by = { personId: actor.personId, name: actor.staff?.name ?? '' }
    const talk = newTalk({
      _id: randomId(),
      estateId: stairwell.estateId,
      stairwellId: stairwell._id,
      flatId,
      building: stairwell.building,
      unit: stairwell.unit,
      room: flat.room,
      itemId,
      where,
      slots,
      decorator: { name: decorator.name, phone: decorator.phone === null ? null : seal(decorator.phone) },
      invitedBy: by.personId,
      invitedByName: by.name,
      invitedAt: now,
    })
    await tx.talks.create(talk)
    await savePlan(tx, talkStarted(plan, itemId, talk._id, by, now))
    await tellTalk(tx, talk, 'invite', { by: 'staff', personId: actor.personId, crewIds }, now)
    return { talkId: talk._id }
  })
})

/** A household talks once at a time, for whichever of its items. */
const hasLiveTalk = async (tx: Transaction, { items }: HouseholdPlanDoc): Promise<boolean> => {
  const ids = [...new Set(items.flatMap(({ talkId }) => talkId ?? []))]
  const talks = await Promise.all(ids.map((id) => tx.talks.get(id)))
  return talks.some((talk) => talk?.isLive)
}
