import type { HelperDayDoc, HelpTaskDoc } from '../../types/help'
import { type HelpRing, type HelpWhyNot, helpKindRules } from '../../types/help-words'
import type { Day } from '../../types/schema'
import type { VolunteerDoc } from '../../types/volunteer'
import { lacksFor } from '../volunteer/lacks'
import { hoursIn, overlap } from './hours'
import { isAtLeast } from './rings'

/** What of a task decides who may take it. */
export type HelpCore = Pick<
  HelpTaskDoc,
  | '_id'
  | 'estateId'
  | 'street'
  | 'stairwellId'
  | 'flatId'
  | 'building'
  | 'floor'
  | 'kind'
  | 'slots'
  | 'people'
  | 'on'
  | 'fromHour'
  | 'toHour'
  | 'ring'
  | 'places'
  | 'declined'
  | 'blocked'
  | 'pin'
>
/** What of a volunteer does. */
export type HelperCore = Pick<
  VolunteerDoc,
  '_id' | 'estateId' | 'street' | 'state' | 'profile' | 'trained' | 'insuredUntil' | 'agreementOn' | 'firstTaskOn'
>

/** What one must know beside the two, of a volunteer. */
export type VolunteerContext = {
  now: Date
  /** Building of the stairwell they live in or begin from; null: elsewhere. */
  homeBuilding: string | null
  /** Primary flats of households they belong to, also where they only asked to. */
  ownFlatIds: readonly string[]
  /** What they promised, by day; a day that is not named is free. */
  days: Readonly<Record<Day, Pick<HelperDayDoc, 'tasks'> | null | undefined>>
}

/**
 * Why a volunteer cannot take a task: every reason there is, so that whoever arranges sees what to do; none: they may, at `startHours`. The one rule of accepting,
 * finding, proposing and matching. Somebody a coordinator pinned is asked however far the task has come, and never where they do not go. Trained, insured and with an agreement where the kind or a
 * month of helping needs it (rule 41).
 */
export const whyNot = (task: HelpCore, volunteer: HelperCore, context: VolunteerContext): HelpWhyNot[] => {
  const why: HelpWhyNot[] = []
  if (volunteer.state !== 'active') why.push('state')
  if (!offers(task, volunteer)) why.push('kind')
  if (!reaches(task, volunteer, context)) why.push('ring')
  if (task.floor > volunteer.profile.floorsMax) why.push('floors')
  why.push(...lacksFor(volunteer, task.kind, task.on))
  if (isAway(task.on, volunteer)) why.push('away')
  if (task.declined.includes(volunteer._id)) why.push('declined')
  if (context.ownFlatIds.includes(task.flatId)) why.push('own')
  if (task.blocked.includes(volunteer._id)) why.push('blocked')
  return [...why, ...whyNoHour(task, volunteer, context)]
}

/** Hours at which they could begin, whatever else speaks against it. */
export const startHours = (task: HelpCore, volunteer: HelperCore, context: VolunteerContext): number[] => {
  const { now } = context
  const others = promisedBeside(task, context)
  return hoursIn(task, now).filter((hour) => isThere(task, hour, volunteer) && isFree(task, hour, others))
}

const offers = ({ kind }: HelpCore, { profile }: HelperCore): boolean =>
  helpKindRules[kind].by.includes('volunteer') && profile.kinds.includes(kind)

const isPinned = ({ pin }: HelpCore, { _id }: HelperCore): boolean =>
  pin?.helper.as === 'volunteer' && pin.helper.volunteerId === _id

/** The narrowest ring in which a volunteer is asked for a task; null: in none. */
export const ringOf = (
  task: HelpCore,
  volunteer: HelperCore,
  { homeBuilding }: Pick<VolunteerContext, 'homeBuilding'>,
): HelpRing | null => {
  if (volunteer.estateId !== task.estateId)
    return volunteer.street === task.street && volunteer.profile.goesBeyond ? 'community' : null
  if (volunteer.profile.homeStairwellId === task.stairwellId) return 'stairwell'
  return homeBuilding === task.building ? 'building' : 'estate'
}

const reaches = (task: HelpCore, volunteer: HelperCore, context: VolunteerContext): boolean => {
  const ring = ringOf(task, volunteer, context)
  return ring !== null && (isPinned(task, volunteer) || isAtLeast(task.ring, ring))
}

const isAway = (on: Day, { profile }: HelperCore): boolean =>
  profile.away.some(({ from, until }) => from <= on && on <= until)

const whyNoHour = (task: HelpCore, volunteer: HelperCore, context: VolunteerContext): HelpWhyNot[] => {
  const hours = hoursIn(task, context.now)
  if (hours.length === 0) return ['window']
  const there = hours.filter((hour) => isThere(task, hour, volunteer))
  if (there.length === 0) return ['hours']
  const others = promisedBeside(task, context)
  const why: HelpWhyNot[] = []
  if (others.length >= volunteer.profile.perDayMax) why.push('dayLimit')
  const has = task.places.some(({ helper }) => helper.as === 'volunteer' && helper.volunteerId === volunteer._id)
  if (has || !there.some((hour) => isFree(task, hour, others))) why.push('overlap')
  return why
}

/** Each of its hours lies in an hour of the week they gave. */
const isThere = ({ on, slots }: HelpCore, hour: number, { profile }: HelperCore): boolean => {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay() || 7
  const stretches = profile.hours.filter((one) => one.weekday === weekday)
  return Array.from({ length: slots }, (_, at) => hour + at).every((each) =>
    stretches.some(({ fromHour, toHour }) => fromHour <= each && each < toHour),
  )
}

type Promised = HelperDayDoc['tasks'][string]

const promisedBeside = ({ _id, on }: HelpCore, { days }: VolunteerContext): Promised[] =>
  Object.entries(days[on]?.tasks ?? {}).flatMap(([taskId, promised]) => (taskId === _id ? [] : promised))

/** Whole hours include the way within an estate; to another one a free hour is needed. */
const isFree = ({ estateId, slots }: HelpCore, hour: number, others: readonly Promised[]): boolean =>
  others.every((other) => {
    const way = other.estateId === estateId ? 0 : 1
    return !overlap({ fromHour: hour - way, slots: slots + 2 * way }, other)
  })
