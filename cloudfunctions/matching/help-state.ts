import { dayAfter } from '../../domain/consent/beijing-day'
import type { MatchedStation, MatchedVolunteer, MatchingState } from '../../domain/help/problem-of'
import { isAtLeast } from '../../domain/help/rings'
import { mondayOf } from '../../domain/help-matching/problem'
import { primaryOf } from '../../domain/riser/primary-flats'
import type { HelpTaskDoc } from '../../types/help'
import type { Day } from '../../types/schema'
import type { StairwellDoc } from '../../types/stairwell'
import type { VolunteerDoc } from '../../types/volunteer'
import { command, type Store } from '../platform/store'

type Range = { from: Day; until: Day }
type Stairwell = Pick<StairwellDoc, '_id' | 'estateId' | 'building' | 'flats'>
const BESIDE = { proposals: true, proposedIds: true, on: true, slots: true, estateId: true, stairwellId: true } as const

/** Everything that decides who is proposed for the tasks of an estate that somebody is wanted for: a handful of indexed reads, whatever the city's size. */
export const matchingState = async (store: Store, estateId: string, now: Date): Promise<MatchingState> => {
  const tasks = await store.helpTasks.all({ estateId, isWanted: true })
  const [first] = tasks
  if (!first) return { now, tasks, volunteers: [], stations: [] }
  const days = tasks.map(({ on }) => on).sort()
  const range = { from: mondayOf(days[0] as Day), until: dayAfter(mondayOf(days.at(-1) as Day), 6) }
  const [own, beyond] = await Promise.all([
    store.volunteers.all({ estateId, state: 'active' }),
    tasks.some(({ ring }) => isAtLeast(ring, 'community'))
      ? store.volunteers.all({ street: first.street, state: 'active', estateId: command.neq(estateId) })
      : [],
  ])
  const volunteers = [...own, ...beyond.filter(({ profile }) => profile.goesBeyond)]
  const [matched, stations] = await Promise.all([
    withFacts(store, volunteers, estateId, range),
    isForStations(tasks) ? stationsOf(store, estateId, range) : [],
  ])
  return { now, tasks, volunteers: matched, stations }
}

const isForStations = (tasks: readonly HelpTaskDoc[]): boolean =>
  tasks.some(({ ring, pin }) => isAtLeast(ring, 'station') || pin?.helper.as === 'station')

const withFacts = async (
  store: Store,
  volunteers: VolunteerDoc[],
  estateId: string,
  range: Range,
): Promise<MatchedVolunteer[]> => {
  if (volunteers.length === 0) return []
  const ids = volunteers.map(({ _id }) => _id)
  const [helperDays, bindings, elsewhere] = await Promise.all([
    store.helperDays.all({ volunteerId: command.in(ids), on: command.gte(range.from).and(command.lte(range.until)) }),
    store.bindings.all(
      { personId: command.in(volunteers.map(({ personId }) => personId)), state: command.in(['active', 'pending']) },
      { personId: true, flatId: true, stairwellId: true },
    ),
    proposedElsewhere(store, volunteers, estateId),
  ])
  const homes = volunteers.flatMap(({ profile }) => profile.homeStairwellId ?? [])
  const stairwells = await stairwellsOf(store, [...homes, ...bindings.map(({ stairwellId }) => stairwellId)])
  return volunteers.map((volunteer) => {
    const { _id, personId, profile } = volunteer
    const home = stairwells.get(profile.homeStairwellId ?? '')
    const theirs = bindings.filter((binding) => binding.personId === personId)
    const days: Record<Day, MatchedVolunteer['days'][Day]> = {}
    for (const day of helperDays) if (day.volunteerId === _id) days[day.on] = { tasks: { ...day.tasks } }
    for (const task of elsewhere)
      for (const { helper, fromHour } of task.proposals)
        if (helper.as === 'volunteer' && helper.volunteerId === _id) {
          const { _id: taskId, on, slots, stairwellId, estateId } = task
          days[on] = { tasks: { ...days[on]?.tasks, [taskId]: { fromHour, slots, stairwellId, estateId } } }
        }
    return {
      ...volunteer,
      home: home ? { estateId: home.estateId, building: home.building, stairwellId: home._id } : null,
      ownFlatIds: theirs.map(({ stairwellId, flatId }) => {
        const stairwell = stairwells.get(stairwellId)
        return (stairwell && primaryOf(stairwell, flatId)) ?? flatId
      }),
      days,
    }
  })
}

/** What other estates propose to whoever goes there as well: nobody is asked to be in two places. */
const proposedElsewhere = async (
  store: Store,
  volunteers: VolunteerDoc[],
  estateId: string,
): Promise<HelpTaskDoc[]> => {
  const travelling = volunteers.filter(({ profile }) => profile.goesBeyond).map(({ _id }) => _id)
  if (travelling.length === 0) return []
  return store.helpTasks.all({ proposedIds: command.in(travelling), estateId: command.neq(estateId) }, BESIDE)
}

const stairwellsOf = async (store: Store, ids: string[]): Promise<Map<string, Stairwell>> => {
  const field = { estateId: true, building: true, flats: true } as const
  const found = await store.stairwells.among([...new Set(ids)], field)
  return new Map(found.map((stairwell) => [stairwell._id, stairwell]))
}

const stationsOf = async (store: Store, estateId: string, { from, until }: Range): Promise<MatchedStation[]> => {
  const stations = await store.stations.all({ estateIds: estateId, isOpen: true })
  if (stations.length === 0) return []
  const days = await store.stationDays.all({
    stationId: command.in(stations.map(({ _id }) => _id)),
    on: command.gte(from).and(command.lte(until)),
  })
  return stations.map((station) => ({
    station,
    days: Object.fromEntries(days.filter(({ stationId }) => stationId === station._id).map((day) => [day.on, day])),
  }))
}
