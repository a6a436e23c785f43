import { staffMay } from '../../../domain/staff/policy'
import { checkAsk } from '../../../domain/works/check-ask'
import { reaskWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { calendarOf } from '../../platform/works'

/** Asks about other days, or another length. What households said already stays theirs. */
export const reask = action(reaskWorks, async ({ input, actor, now, store, permit, commit }) => {
  const { stairwellId, estateId } = found(await store.works.get(input.worksId))
  permit(staffMay(actor, 'manageWorks', (await placeOfStairwell(store, stairwellId)).place))
  return commit(async (tx) => {
    const works = found(await tx.works.get(input.worksId))
    if (works.rev !== input.rev) return stop('works_changed')
    if (works.state !== 'asking') return stop('works_state')
    const rules = calendarOf(estateId, await store.calendars.get(estateId))
    const { halfDays, from, until } = input
    take(checkAsk({ from, until, halfDays }, rules, now))
    await tx.works.put({ ...works, halfDays, from, until, rev: works.rev + 1 })
    return { rev: works.rev + 1 }
  })
})
