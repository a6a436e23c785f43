import { beijingDay } from '../../../domain/consent/beijing-day'
import { can, staffMay } from '../../../domain/staff/policy'
import { byState, rowOf } from '../../../domain/volunteer/row'
import { listVolunteers } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { command } from '../../platform/store'
import { stairwellsOf } from './stairwells-of'

/** Rows of one answer (rule 18). Our decision: an estate of two hundred stairwells has fewer. */
const VOLUNTEERS_MAX = 300

/** Who helps in an estate, those to look at first; who stopped is not named. Leads read, and set nothing. */
export const list = action(listVolunteers, async ({ input, actor, now, store, permit }) => {
  const { estateId } = input
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'viewHelp', place))
  const [volunteers, stairwells] = await Promise.all([
    store.volunteers.find(
      { estateId, state: command.in(['waiting', 'active', 'suspended']) },
      { limit: VOLUNTEERS_MAX },
    ),
    stairwellsOf(store, [estateId]),
  ])
  const canSet = can(actor, 'keepVolunteers', place)
  const staffIds = [...new Set(volunteers.flatMap(({ identity }) => (identity ? [identity.by] : [])))]
  const around = {
    today: beijingDay(now),
    personId: actor.personId,
    canKeep: canSet,
    staffNames: new Map((await store.staff.among(staffIds, { name: true })).map(({ _id, name }) => [_id, name])),
    labels: new Map(
      stairwells(estateId).map(({ stairwellId, building, unit }) => [stairwellId, `${building} ${unit}`]),
    ),
  }
  return {
    volunteers: volunteers.sort(byState).map((volunteer) => rowOf(volunteer, around)),
    canSet,
  }
})
