import { lockRiser } from '../../../domain/consent/lock-riser'
import { staffMay } from '../../../domain/staff/policy'
import { slotOf } from '../../../domain/works/slot-of'
import { stagesFrom } from '../../../domain/works/stages-from'
import type { TallyDoc } from '../../../types/tally'
import type { WorksDoc } from '../../../types/works'
import { scheduleWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { spreadNow } from '../../platform/fan-out'
import { placeOfStairwell } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import type { Transaction } from '../../platform/store'
import { saveTally, tallyId } from '../../platform/tally-commit'
import { book } from '../../platform/works-bookings'
import { calendarForDates, checkFlatsFree, checkSomebodyHome, crewIn } from '../../platform/works-dates'
import { publishDates } from '../../platform/works-notice'

/**
 * Dates and lock in one transaction (rule 26): from here nothing on the riser is withdrawn (rule 27), its crew is booked and its
 * households are being told. Whoever withdraws at the same moment writes the same tally: one of the two is refused.
 */
export const schedule = action(scheduleWorks, async ({ input, actor, now, store, permit, commit }) => {
  const asked = found(await store.works.get(input.worksId))
  const { place, stairwell, estate } = await placeOfStairwell(store, asked.stairwellId)
  permit(staffMay(actor, 'manageWorks', place))
  const { crewId, approvalRef, emergencyReason } = input
  const outcome = await commit(async (tx) => {
    const before = found(await tx.works.get(input.worksId))
    if (before.rev !== input.rev) return stop('works_changed')
    if (before.state !== 'asking') return stop('works_state')
    const calendar = await calendarForDates(tx, before.estateId)
    const crew = crewIn(calendar, crewId)
    const { halfDays: length, kind } = before
    const stages = take(stagesFrom({ start: input.start, length, kind, rules: calendar, emergencyReason, now }))
    const tally = await lock(tx, before, actor.personId, now)
    const dated: WorksDoc = {
      ...before,
      flatIds: found(tally.risers[before.riserId]).flatIds,
      state: 'scheduled',
      crewId,
      stages,
      approvalRef,
      emergencyReason,
      visits: {},
      rev: before.rev + 1,
    }
    await checkFlatsFree(store, [dated])
    await book(tx, [], [dated], calendar.crews)
    const publishedBy = actor.staff?.name ?? null
    const noticeId = await publishDates(tx, { works: dated, crew, stairwell, estate, publishedBy, now })
    const asking = [{ flatIds: dated.flatIds, halfDays: slotOf(stages) }]
    await checkSomebodyHome(store, asking, { settledFlatIds: input.settledFlatIds, namesThem: true })
    await tx.works.put({ ...dated, noticeId })
    return { worksId: dated._id, rev: dated.rev, noticeId, tallyId: tally._id, version: tally.version }
  })
  await Promise.all([spreadNow(store, outcome.noticeId, now), drainRollup(store, outcome)])
  const { worksId, rev, noticeId } = outcome
  return { worksId, rev, noticeId }
})

/** Locks the riser where that was not done before, and answers its tally. Refuses `riser_not_complete`. */
const lock = async (
  tx: Transaction,
  { roundId, stairwellId, riserId }: WorksDoc,
  by: string,
  now: Date,
): Promise<TallyDoc> => {
  const tally = found(await tx.tallies.get(tallyId(roundId, stairwellId)))
  if (tally.risers[riserId]?.lockedAt) return tally
  const change = take(lockRiser(tally, { riserId, by }, now))
  await saveTally(tx, change, now)
  return change.tally
}
