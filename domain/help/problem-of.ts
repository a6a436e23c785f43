import type { HelperDayDoc, HelperRef, HelpTaskDoc, StationDayDoc } from '../../types/help'
import { helpKindRules } from '../../types/help-words'
import type { Day } from '../../types/schema'
import type { StationDoc, StationService } from '../../types/station'
import { metresApart, type Spot } from '../help-matching/metres'
import {
  type Arc,
  type Held,
  type HelpProblem,
  mondayOf,
  type ProblemService,
  type ProblemTask,
  type ProblemVolunteer,
} from '../help-matching/problem'
import { arcCost, penaltyOf } from '../help-matching/weights'
import { takenByHour } from '../station/free'
import { type HelperCore, ringOf, startHours, type VolunteerContext, whyNot } from './eligible'
import { stationHours, whyNotStation } from './eligible-station'
import { missingOf } from './missing'
import { idOfHelper } from './place-in'
import { isAtLeast } from './rings'

/** Somebody who was asked and did not answer is from then on as dear as a much longer way: others are asked before them. Our decision. */
export const SILENT = 1_000
/** Hours within which an answer is hoped for; the next ring ends them early. Our decision: an evening, a night or a morning. */
export const ANSWER_HOURS = 6

export type MatchedVolunteer = HelperCore & {
  /** Where they begin from; null: elsewhere. */
  home: Spot | null
  ownFlatIds: readonly string[]
  /** What they promised, of every day of the weeks that matter. */
  days: Readonly<Record<Day, Pick<HelperDayDoc, 'tasks'>>>
}
export type MatchedStation = { station: StationDoc; days: Readonly<Record<Day, Pick<StationDayDoc, 'orders'>>> }
/** All that decides who is proposed, as it stood at one moment. */
export type MatchingState = {
  now: Date
  tasks: readonly HelpTaskDoc[]
  volunteers: readonly MatchedVolunteer[]
  stations: readonly MatchedStation[]
}

const HOURS = 24
const HOUR_MS = 3_600_000
/** A service's id within the problem: two stations may have made the same. */
export const serviceKey = (stationId: string, serviceId: string): string => `${stationId}~${serviceId}`

/** How the matching names a helper, and back. */
export const heldOf = (helper: HelperRef, hour: number): Held =>
  helper.as === 'volunteer'
    ? { by: 'volunteer', helper: helper.volunteerId, hour }
    : { by: 'service', helper: serviceKey(helper.stationId, helper.serviceId), hour }
export const helperOf = ({ by, helper }: Pick<Held, 'by' | 'helper'>): HelperRef => {
  if (by === 'volunteer') return { as: 'volunteer', volunteerId: helper }
  const at = helper.indexOf('~')
  return { as: 'station', stationId: helper.slice(0, at), serviceId: helper.slice(at + 1) }
}

const spotOf = ({ estateId, building, stairwellId }: HelpTaskDoc): Spot => ({ estateId, building, stairwellId })

const volunteerArcs = (task: HelpTaskDoc, { now, volunteers }: MatchingState): Arc[] => {
  const silent = new Set(silentFor(task, now))
  return volunteers.flatMap((volunteer) => {
    const context = {
      now,
      homeBuilding: volunteer.home?.building ?? null,
      ownFlatIds: volunteer.ownFlatIds,
      days: volunteer.days,
    }
    if (isOutOfReach(task, volunteer, context) || whyNot(task, volunteer, context).length > 0) return []
    const isKnown = task.known.includes(volunteer._id)
    const cost =
      arcCost({ metres: metresApart(volunteer.home, spotOf(task)), isKnown, by: 'volunteer' }) +
      (silent.has(volunteer._id) ? SILENT : 0)
    return startHours(task, volunteer, context).map((hour) => ({
      by: 'volunteer' as const,
      helper: volunteer._id,
      hour,
      cost,
    }))
  })
}

/** Most helpers of an estate live further than a task has come: found out first, because it costs least. `whyNot` says so as well. */
const isOutOfReach = (task: HelpTaskDoc, volunteer: MatchedVolunteer, context: VolunteerContext): boolean => {
  const ring = ringOf(task, volunteer, context)
  return task.pin === null && (ring === null || !isAtLeast(task.ring, ring))
}

const serviceArcs = (task: HelpTaskDoc, { now, stations }: MatchingState): Arc[] => {
  const silent = new Set(silentFor(task, now))
  return stations.flatMap(({ station, days }) =>
    station.services.flatMap((service) => {
      const context = { now, day: days[task.on] ?? null }
      if (whyNotStation(task, station, service, context).length > 0) return []
      const cost = arcCost({ metres: 0, isKnown: false, by: 'service' }) + (silent.has(station._id) ? SILENT : 0)
      return stationHours(task, station, service, context).map((hour) => ({
        by: 'service' as const,
        helper: serviceKey(station._id, service.serviceId),
        hour,
        cost,
      }))
    }),
  )
}

/** Who was proposed a task and kept silent: before, or now for `ANSWER_HOURS` or until the last ring began. Sorted; a pin is for its coordinator to take back. */
export const silentFor = ({ proposals, trail, silent = [] }: HelpTaskDoc, now: Date): string[] => {
  const widened = trail.findLast(({ act }) => act === 'widen')?.at
  const late = new Date(now.getTime() - ANSWER_HOURS * HOUR_MS)
  const fresh = proposals.filter(({ isPinned, at }) => !isPinned && (at <= late || (widened && at < widened)))
  return [...new Set([...silent, ...fresh.map(({ helper }) => idOfHelper(helper))])].sort()
}

/** A pin that can still be kept: its helper may take the task at that hour. Another one is as if it were not there, until somebody unpins it. */
const pinnedArc = ({ pin }: HelpTaskDoc, arcs: readonly Arc[]): Arc | null => {
  if (!pin) return null
  const held = heldOf(pin.helper, pin.fromHour)
  return arcs.find((arc) => isHeld(arc, held)) ?? null
}
const isHeld = (arc: Held, held: Held): boolean =>
  arc.by === held.by && arc.helper === held.helper && arc.hour === held.hour

const withPin = (arcs: Arc[], pinned: Arc | null, people: number): Arc[] => {
  if (!pinned) return arcs
  if (people === 1) return [pinned]
  return arcs
    .filter(({ hour }) => hour === pinned.hour)
    .map((arc) =>
      arc === pinned
        ? arc
        : { ...arc, cost: arc.cost + arcCost({ metres: 0, isKnown: true, by: 'volunteer', isAgainstPin: true }) },
    )
}

const problemTask = (task: HelpTaskDoc, arcs: Arc[], people: 1 | 2, now: Date): ProblemTask => {
  const silent = silentFor(task, now)
  const pinned = pinnedArc(task, arcs)
  const allowed = withPin(arcs, pinned, people)
  const { isHealth } = helpKindRules[task.kind]
  return {
    id: task._id,
    on: task.on,
    place: task.estateId,
    slots: task.slots,
    people,
    penalty: penaltyOf({ isUrgent: task.isUrgent, isHealth, isPinned: pinned !== null }),
    arcs: allowed,
    // Who may not take it any more, or kept silent, has no claim to go on being asked.
    stay: task.proposals
      .filter(({ helper }) => !silent.includes(idOfHelper(helper)))
      .map(({ helper, fromHour }) => heldOf(helper, fromHour))
      .filter((held) => allowed.some((arc) => isHeld(arc, held))),
  }
}

const volunteerOf = ({ _id, profile, days }: MatchedVolunteer, on: readonly Day[]): ProblemVolunteer => {
  const load: Record<Day, number> = {}
  for (const [day, { tasks }] of Object.entries(days)) {
    const monday = mondayOf(day)
    load[monday] = (load[monday] ?? 0) + Object.keys(tasks).length
  }
  const left = (day: Day): number => profile.perDayMax - Object.keys(days[day]?.tasks ?? {}).length
  return { id: _id, days: Object.fromEntries(on.map((day) => [day, Math.max(0, left(day))])), load }
}

const serviceOf = (
  { station, days }: MatchedStation,
  { serviceId, slots, capacity }: StationService,
  on: readonly Day[],
): ProblemService => ({
  id: serviceKey(station._id, serviceId),
  slots,
  left: Object.fromEntries(
    on.map((day) => {
      const taken = takenByHour(days[day] ?? null, serviceId)
      return [day, Array.from({ length: HOURS }, (_, hour) => Math.max(0, capacity - (taken.get(hour) ?? 0)))]
    }),
  ),
})

/**
 * The matching's problem, in numbers, from the state of an estate. Whoever accepted is no part of it: their hours are gone from the helpers, and where one of two has been
 * found only the other is looked for, at the same hour. Nothing in it depends on the order of lists.
 */
export const problemOf = (state: MatchingState): HelpProblem => {
  const tasks = state.tasks.flatMap((task) => {
    const missing = missingOf(task)
    if (!task.isWanted || missing === 0) return []
    // A station sends as many as a task takes: where two volunteers are wanted it is asked by itself, once these are not found (`ordersOf`).
    const isForOne = task.people === 1
    const arcs = [...volunteerArcs(task, state), ...(isForOne ? serviceArcs(task, state) : [])]
    return [problemTask(task, arcs, missing === 1 ? 1 : 2, state.now)]
  })
  return { tasks, ...helpersOf(state, tasks) }
}

/** A second problem: tasks for two that no two volunteers are proposed for, put to stations. `taken`: what the first one proposed to these. */
export const ordersOf = (
  state: MatchingState,
  unserved: readonly string[],
  taken: readonly (Held & { taskId: string })[],
): HelpProblem => {
  const tasks = state.tasks.flatMap((task) => {
    if (task.people === 1 || task.places.length > 0 || !unserved.includes(task._id)) return []
    const arcs = serviceArcs(task, state)
    return arcs.length === 0 ? [] : [problemTask(task, arcs, 1, state.now)]
  })
  const on = new Map(state.tasks.map((task) => [task._id, task.on]))
  const { services } = helpersOf(state, tasks)
  return { tasks, volunteers: [], services: services.map((service) => without(service, taken, on)) }
}

const without = (
  service: ProblemService,
  taken: readonly (Held & { taskId: string })[],
  on: ReadonlyMap<string, Day>,
): ProblemService => {
  const left: Record<Day, number[]> = Object.fromEntries(
    Object.entries(service.left).map(([day, hours]) => [day, [...hours]]),
  )
  for (const { by, helper, hour, taskId } of taken) {
    const hours = by === 'service' && helper === service.id ? left[on.get(taskId) ?? ''] : undefined
    for (let at = hour; hours && at < hour + service.slots; at++) hours[at] = Math.max(0, (hours[at] ?? 0) - 1)
  }
  return { ...service, left }
}

const helpersOf = (
  state: MatchingState,
  tasks: readonly ProblemTask[],
): Pick<HelpProblem, 'volunteers' | 'services'> => {
  const on = [...new Set(tasks.map((task) => task.on))].sort()
  const asked = new Set(tasks.flatMap(({ arcs }) => arcs.map(({ helper }) => helper)))
  return {
    volunteers: state.volunteers.filter(({ _id }) => asked.has(_id)).map((volunteer) => volunteerOf(volunteer, on)),
    services: state.stations.flatMap((one) =>
      one.station.services
        .filter(({ serviceId }) => asked.has(serviceKey(one.station._id, serviceId)))
        .map((service) => serviceOf(one, service, on)),
    ),
  }
}
