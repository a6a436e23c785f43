import { anyone } from '../../../domain/binding/policy'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { selfOf } from '../../../domain/volunteer/self'
import { viewMyVolunteering } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { command } from '../../platform/store'
import { stairwellsOf } from './stairwells-of'

/** Estates one person helps in: far more than there will be. */
const MINE_MAX = 20

/** One's own volunteering in each estate, what was ended included; and the estates of one's homes where one has not begun. */
export const mine = action(viewMyVolunteering, async ({ actor, now, store, permit }) => {
  permit(anyone)
  const volunteers = await store.volunteers.find({ personId: actor.personId }, { limit: MINE_MAX })
  const begun = new Set(volunteers.map(({ estateId }) => estateId))
  const homes = new Map(
    actor.bindings.flatMap(({ state, estateId, stairwellId }) =>
      state === 'active' ? [[estateId, stairwellId] as const] : [],
    ),
  )
  const estateIds = [...new Set([...begun, ...homes.keys()])]
  const [estates, stairwells] = await Promise.all([
    estateIds.length === 0
      ? []
      : store.estates.find(
          { _id: command.in(estateIds) },
          { limit: estateIds.length, field: { name: true, phone: true } },
        ),
    stairwellsOf(store, estateIds),
  ])
  const labels = new Map(estates.map(({ _id, name, phone }) => [_id, { name, phone }]))
  const labelOf = (estateId: string) => labels.get(estateId) ?? { name: '', phone: '' }
  return {
    mine: volunteers.map((volunteer) =>
      selfOf(
        volunteer,
        { ...labelOf(volunteer.estateId), stairwells: stairwells(volunteer.estateId) },
        beijingDay(now),
      ),
    ),
    estates: [...homes]
      .filter(([estateId]) => !begun.has(estateId))
      .map(([estateId, homeStairwellId]) => ({
        ...{ estateId, homeStairwellId },
        name: labelOf(estateId).name,
        stairwells: stairwells(estateId),
      })),
  }
})
