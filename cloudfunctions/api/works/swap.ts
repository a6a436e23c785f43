import { staffMay } from '../../../domain/staff/policy'
import { halfDaysToAsk } from '../../../domain/works/half-days-to-ask'
import { moveAll } from '../../../domain/works/moved'
import { slotOf } from '../../../domain/works/slot-of'
import type { WorksDoc } from '../../../types/works'
import { swapWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { spreadNow } from '../../platform/fan-out'
import { placeOfStairwell } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { book } from '../../platform/works-bookings'
import { calendarForDates, checkFlatsFree, checkSomebodyHome, crewIn, movable } from '../../platform/works-dates'
import { correctDates } from '../../platform/works-notice'

/** Each takes the other's start and crew, in one transaction; each household of the two is told of its own. */
export const swap = action(swapWorks, async ({ input, actor, now, store, permit, commit }) => {
  const asked = [input.one, input.other] as const
  const places = await Promise.all(
    asked.map(async ({ worksId }) => placeOfStairwell(store, found(await store.works.get(worksId)).stairwellId)),
  )
  for (const { place } of places) permit(staffMay(actor, 'manageWorks', place))
  if (input.one.worksId === input.other.worksId) stop('malformed', { field: 'other' })
  const outcome = await commit(async (tx) => {
    const load = async ({ worksId, rev }: (typeof asked)[number]) => movable(found(await tx.works.get(worksId)), rev)
    const before = [await load(input.one), await load(input.other)] as const
    const [one, other] = before
    if (one.estateId !== other.estateId) return stop('not_found')
    const calendar = await calendarForDates(tx, one.estateId)
    const told = { why: input.why, by: actor.personId, emergencyReason: null, rules: calendar, now }
    const moved = [take(moveAll(one, placeOf(other), told)), take(moveAll(other, placeOf(one), told))]
    await checkFlatsFree(store, moved)
    await book(tx, before, moved, calendar.crews)
    const publishedBy = actor.staff?.name ?? null
    const noticeIds: string[] = []
    for (const [at, works] of moved.entries()) {
      const { stairwell, estate } = found(places[at])
      const crew = crewIn(calendar, works.crewId)
      noticeIds.push(await correctDates(tx, { works, crew, stairwell, estate, publishedBy, now }, input.why))
    }
    const asking = moved.map(({ flatIds, stages }, at) => ({
      flatIds,
      halfDays: halfDaysToAsk(found(before[at]).stages, stages, 'all'),
    }))
    await checkSomebodyHome(store, asking, { settledFlatIds: input.settledFlatIds, namesThem: true })
    for (const [at, works] of moved.entries()) await tx.works.put({ ...works, noticeId: found(noticeIds[at]) })
    return { revs: moved.map(({ rev }) => rev), noticeIds }
  })
  await Promise.all(outcome.noticeIds.map((noticeId) => spreadNow(store, noticeId, now)))
  return { revs: outcome.revs }
})

const placeOf = ({ stages, crewId }: WorksDoc) => ({ start: found(slotOf(stages)[0]), crewId: found(crewId) })
