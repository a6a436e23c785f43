import { mayKeepPlan } from '../../../domain/plan/policy'
import { logVisit } from '../../../types/visit'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { fingerprintId } from '../../platform/secrets'
import { doorFound } from './door-found'
import { recordVisit } from './record-visit'

/** Writes down a visit, judged by its own time and all that is known of the household, in one transaction with its plan. */
export const log = action(logVisit, async ({ input, actor, now, store, permit, commit, requestId }) => {
  const { stairwellId: _stairwellId, flatId: _flatId, at, ...said } = input
  const where = await planAt(store, input)
  permit(mayKeepPlan(actor, where.place))
  const visitId = fingerprintId('visit', actor.personId, requestId)
  const written = { ...said, byName: actor.staff?.name ?? '', at: new Date(at) }
  const door = await doorFound(store, where, written)
  return commit(async (tx) => {
    await recordVisit(tx, actor, where, { visitId, said: written, entered: 'app', door }, now)
    return { visitId }
  })
})
