import { isComplete } from '../../../domain/consent/tally-risers'
import { staffMay } from '../../../domain/staff/policy'
import { checkAsk } from '../../../domain/works/check-ask'
import { newWorks } from '../../../domain/works/new-works'
import { askWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { tallyId } from '../../platform/tally-commit'
import { calendarOf, worksIdOf } from '../../platform/works'

/**
 * Begins to ask the households of complete risers when they can be at home; the round may have ended. Nothing is locked by it: a signature
 * may still be withdrawn (rule 27), so that scheduling looks again.
 */
export const ask = action(askWorks, async ({ input, actor, now, store, permit, commit }) => {
  const { place, stairwell } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'manageWorks', place))
  const { roundId, stairwellId, halfDays, from, until } = input
  return commit(async (tx) => {
    const { estateId } = stairwell
    const rules = calendarOf(estateId, await store.calendars.get(estateId))
    take(checkAsk({ from, until, halfDays }, rules, now))
    const tally = found(await tx.tallies.get(tallyId(roundId, stairwellId)))
    const worksIds: string[] = []
    for (const riserId of new Set(input.riserIds)) {
      const { item, flatIds, counts } = found(tally.risers[riserId])
      if (!isComplete({ flatIds, counts })) stop('riser_not_complete', { missing: flatIds.length - counts.agreed })
      const _id = worksIdOf(roundId, stairwellId, riserId)
      if (await tx.works.get(_id)) stop('works_exist')
      const span = { halfDays, from, until }
      await tx.works.create(newWorks({ _id, estateId, stairwellId, roundId, riserId, kind: item, flatIds, ...span }))
      worksIds.push(_id)
    }
    return { worksIds }
  })
})
