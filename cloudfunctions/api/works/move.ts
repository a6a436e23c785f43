import { staffMay } from '../../../domain/staff/policy'
import { halfDaysToAsk } from '../../../domain/works/half-days-to-ask'
import { moveAll, moveOne } from '../../../domain/works/moved'
import { moveWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { spreadNow } from '../../platform/fan-out'
import { placeOfStairwell } from '../../platform/place'
import { found, take } from '../../platform/refused'
import { book } from '../../platform/works-bookings'
import { calendarForDates, checkFlatsFree, checkSomebodyHome, crewIn, movable } from '../../platform/works-dates'
import { correctDates } from '../../platform/works-notice'

/**
 * Moves dates that stand, and everything that follows from them, in one transaction. A crew may push on a step of its own; moving the
 * whole, and doing without the 24 hours or the lawful hours, is for those who manage.
 */
export const move = action(moveWorks, async ({ input, actor, now, store, permit, commit }) => {
  const stood = found(await store.works.get(input.worksId))
  const { place, stairwell } = await placeOfStairwell(store, stood.stairwellId)
  const { to, why, emergencyReason } = input
  const power = to.what === 'stage' && emergencyReason === null ? 'reportWorks' : 'manageWorks'
  permit(staffMay(actor, power, place))
  const outcome = await commit(async (tx) => {
    const before = movable(found(await tx.works.get(input.worksId)), input.rev)
    const calendar = await calendarForDates(tx, before.estateId)
    const told = { why, by: actor.personId, emergencyReason, rules: calendar, now }
    const moved = take(to.what === 'all' ? moveAll(before, to, told) : moveOne(before, to, told))
    const crew = crewIn(calendar, moved.crewId)
    await checkFlatsFree(store, [moved])
    await book(tx, [before], [moved], calendar.crews)
    const publishedBy = actor.staff?.name ?? null
    const noticeId = await correctDates(store, tx, { works: moved, crew, stairwell, publishedBy, now }, why)
    const halfDays = halfDaysToAsk(before.stages, moved.stages, to.what === 'all' ? 'all' : to.kind)
    await checkSomebodyHome(store, [{ flatIds: moved.flatIds, halfDays }], input.settledFlatIds)
    await tx.works.put({ ...moved, noticeId })
    return { rev: moved.rev, noticeId }
  })
  await spreadNow(store, outcome.noticeId, now)
  return outcome
})
