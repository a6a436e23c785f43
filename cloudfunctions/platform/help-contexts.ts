import type { VolunteerContext } from '../../domain/help/eligible'
import { primaryOf } from '../../domain/riser/primary-flats'
import type { HelperDayDoc } from '../../types/help'
import type { Actor } from '../../types/person'
import type { Day } from '../../types/schema'
import type { VolunteerDoc } from '../../types/volunteer'
import { dayId } from './help-holds'
import { command, type Store } from './store'

/** Bindings of one read: more than the volunteers of an estate have homes. */
const BINDINGS_MAX = 1000

/** What eligibility must know of volunteers beside themselves, by volunteer id: where they begin from and what they promised on these days. */
export const contextsOf = async (
  store: Store,
  volunteers: readonly Pick<VolunteerDoc, '_id' | 'profile'>[],
  {
    days,
    ownFlatIds,
    now,
  }: { days: readonly Day[]; ownFlatIds: (volunteerId: string) => readonly string[]; now: Date },
): Promise<Map<string, VolunteerContext>> => {
  const homes = [...new Set(volunteers.flatMap(({ profile }) => profile.homeStairwellId ?? []))]
  const dayIds = volunteers.flatMap(({ _id }) => days.map((on) => dayId(_id, on)))
  const [stairwells, promised] = await Promise.all([
    store.stairwells.among(homes, { building: true }),
    store.helperDays.among(dayIds, { volunteerId: true, on: true, tasks: true }),
  ])
  const buildings = new Map(stairwells.map(({ _id, building }) => [_id, building]))
  const byVolunteer = new Map<string, Record<Day, HelperDayDoc>>()
  for (const day of promised) byVolunteer.set(day.volunteerId, { ...byVolunteer.get(day.volunteerId), [day.on]: day })
  return new Map(
    volunteers.map(({ _id, profile }) => [
      _id,
      {
        now,
        homeBuilding: buildings.get(profile.homeStairwellId ?? '') ?? null,
        ownFlatIds: ownFlatIds(_id),
        days: byVolunteer.get(_id) ?? {},
      },
    ]),
  )
}

/** Primary flats of the households somebody belongs to, also where they only asked to. */
export const ownFlatsOf = async (store: Store, { bindings }: Pick<Actor, 'bindings'>): Promise<string[]> => {
  const stairwellIds = [...new Set(bindings.map(({ stairwellId }) => stairwellId))]
  const stairwells = await store.stairwells.among(stairwellIds, { flats: true })
  return bindings.map(({ stairwellId, flatId }) => {
    const stairwell = stairwells.find(({ _id }) => _id === stairwellId)
    return (stairwell && primaryOf(stairwell, flatId)) ?? flatId
  })
}

/** Of these people those who belong to the household of a flat, or of flats joined to it, also where they only asked to. */
export const belongingTo = async (
  store: Store,
  flatIds: readonly string[],
  personIds: readonly string[],
): Promise<Set<string>> => {
  if (personIds.length === 0) return new Set()
  const bindings = await store.bindings.find(
    { flatId: command.in([...flatIds]), state: command.neq('ended') },
    { limit: BINDINGS_MAX, field: { personId: true } },
  )
  const all = new Set(bindings.map(({ personId }) => personId))
  return new Set(personIds.filter((id) => all.has(id)))
}
