import type { VolunteerContext } from '../../domain/help/eligible'
import type { HelpContext, HelpHome } from '../../domain/help/policy'
import { primaryOf } from '../../domain/riser/primary-flats'
import type { HelpTaskDoc } from '../../types/help'
import type { Actor } from '../../types/person'
import type { Day } from '../../types/schema'
import type { StairwellDoc } from '../../types/stairwell'
import type { VolunteerDoc } from '../../types/volunteer'
import { flatIdsOf } from './claim-place'
import { dayId } from './help-holds'
import { type EstateLabel, placeOfStairwell } from './place'
import { found } from './refused'
import type { Store } from './store'

/** Estates one person helps in; more than anybody walks to. */
const VOLUNTEERS_MAX = 20

export type OwnVolunteer = { doc: VolunteerDoc; context: VolunteerContext }
type HelpWhere = {
  task: HelpTaskDoc
  stairwell: StairwellDoc
  estate: EstateLabel
  context: Omit<HelpContext, 'volunteers'> & { volunteers: OwnVolunteer[] }
}

/** A task, where it is, and what is needed to tell what it is to whoever asks. Four reads, and two for each estate they help in. Refuses `not_found`. */
export const helpAt = async (store: Store, actor: Actor, taskId: string, now: Date): Promise<HelpWhere> => {
  const task = found(await store.helpTasks.get(taskId))
  const { stairwell, estate, place } = await placeOfStairwell(store, task.stairwellId)
  const home: HelpHome = { ...place, flatIds: flatIdsOf(stairwell, task.flatId) }
  const volunteers = await ownVolunteers(store, actor, [task.on], now)
  return { task, stairwell, estate, context: { place: home, now, volunteers: withHome(volunteers, actor, task, home) } }
}

/** Bindings name flats as they are; the task's household may hold one of them as joined. */
const withHome = (
  volunteers: readonly OwnVolunteer[],
  actor: Actor,
  { flatId }: HelpTaskDoc,
  { flatIds }: HelpHome,
): OwnVolunteer[] =>
  volunteers.map(({ doc, context }) => {
    const belongs = actor.bindings.some((binding) => flatIds.includes(binding.flatId))
    return { doc, context: belongs ? { ...context, ownFlatIds: [...context.ownFlatIds, flatId] } : context }
  })

/** Everything somebody is as a volunteer, with what they promised on these days. */
const ownVolunteers = async (store: Store, actor: Actor, days: readonly Day[], now: Date): Promise<OwnVolunteer[]> => {
  const docs = await store.volunteers.find({ personId: actor.personId }, { limit: VOLUNTEERS_MAX })
  return Promise.all(docs.map((doc) => ownVolunteer(store, actor, doc, days, now)))
}

const ownVolunteer = async (
  store: Store,
  actor: Actor,
  doc: VolunteerDoc,
  days: readonly Day[],
  now: Date,
): Promise<OwnVolunteer> => {
  const { homeStairwellId } = doc.profile
  const [home, ...promised] = await Promise.all([
    homeStairwellId === null ? null : store.stairwells.peek(homeStairwellId, 'building'),
    ...days.map((on) => store.helperDays.get(dayId(doc._id, on))),
  ])
  return {
    doc,
    context: {
      now,
      homeBuilding: home?.building ?? null,
      ownFlatIds: actor.bindings.map(({ flatId }) => flatId),
      days: Object.fromEntries(days.map((on, at) => [on, promised[at] ?? null])),
    },
  }
}

/** A household, by whichever of its flats: where it is for the policies. Refuses `not_found` for a flat that is not of the stairwell. */
export const householdAt = async (
  store: Store,
  { stairwellId, flatId }: { stairwellId: string; flatId: string },
): Promise<{ flatId: string; place: HelpHome; stairwell: StairwellDoc; estate: EstateLabel }> => {
  const { stairwell, estate, place } = await placeOfStairwell(store, stairwellId)
  const primaryId = found(primaryOf(stairwell, flatId))
  return { flatId: primaryId, place: { ...place, flatIds: flatIdsOf(stairwell, primaryId) }, stairwell, estate }
}
