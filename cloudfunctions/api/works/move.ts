import { can, staffMay } from '../../../domain/staff/policy'
import { halfDaysToAsk } from '../../../domain/works/half-days-to-ask'
import { moveAll, moveOne } from '../../../domain/works/moved'
import { mayPush } from '../../../domain/works/policy'
import { moveWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { spreadNow } from '../../platform/fan-out'
import { placeOfStairwell } from '../../platform/place'
import { found, take } from '../../platform/refused'
import { book } from '../../platform/works-bookings'
import { calendarForDates, checkFlatsFree, checkSomebodyHome, crewIn, movable } from '../../platform/works-dates'
import { correctDates } from '../../platform/works-notice'

/**
 * Moves dates that stand, and everything that follows from them, in one transaction. A crew may put a step off for a listed reason; moving the
 * whole, bringing forward, and doing without the 24 hours or the lawful hours, is for those who manage: their words go out under their own name.
 */
export const move = action(moveWorks, async ({ input, actor, now, store, permit, commit }) => {
  const stood = found(await store.works.get(input.worksId))
  const { place, stairwell, estate } = await placeOfStairwell(store, stood.stairwellId)
  const { to, why, emergencyReason } = input
  const power = to.what === 'stage' && emergencyReason === null ? 'reportWorks' : 'manageWorks'
  permit(staffMay(actor, power, place))
  const isManager = can(actor, 'manageWorks', place)
  const outcome = await commit(async (tx) => {
    const before = movable(found(await tx.works.get(input.worksId)), input.rev)
    if (!isManager && to.what === 'stage') take(mayPush(before.stages, to, why))
    const calendar = await calendarForDates(tx, before.estateId)
    const told = { why, by: actor.personId, emergencyReason, rules: calendar, now }
    const moved = take(to.what === 'all' ? moveAll(before, to, told) : moveOne(before, to, told))
    const crew = crewIn(calendar, moved.crewId)
    await checkFlatsFree(store, [moved])
    await book(tx, [before], [moved], calendar.crews)
    const publishedBy = actor.staff?.name ?? null
    const noticeId = await correctDates(tx, { works: moved, crew, stairwell, estate, publishedBy, now }, why)
    const halfDays = halfDaysToAsk(before.stages, moved.stages, to.what === 'all' ? 'all' : to.kind)
    await checkSomebodyHome(store, [{ flatIds: moved.flatIds, halfDays }], {
      settledFlatIds: input.settledFlatIds,
      namesThem: isManager,
    })
    await tx.works.put({ ...moved, noticeId })
    return { rev: moved.rev, noticeId }
  })
  await spreadNow(store, outcome.noticeId, now)
  return outcome
})
