import type { HelperRef, HelpReason, HelpTaskDoc } from '../../types/help'
import type { HelpWhyNot } from '../../types/help-words'
import type { StationDoc } from '../../types/station'
import type { VolunteerDoc } from '../../types/volunteer'
import { dayPartWords, sentenceOf } from '../help-matching/explain'
import { freeHours } from '../station/free'
import { ringOf, startHours, type VolunteerContext, whyNot } from './eligible'
import { type StationContext, stationHours, whyNotStation } from './eligible-station'
import { idOfHelper } from './place-in'
import { rankOf } from './rings'

export type HelpCandidate = { helper: HelperRef; name: string; hours: number[]; sentence: string; whyNot: HelpWhyNot[] }
/** How near a candidate is: lists are sorted by it, smallest first. */
type Ranked = { candidate: HelpCandidate; rank: readonly number[] }

export type CandidateVolunteer = { doc: VolunteerDoc; context: VolunteerContext }
export type CandidateStation = { station: StationDoc; context: StationContext }

/**
 * Who could take a task, best first with the reason: whoever is asked already, a known face, then the nearest; after them who cannot, fewest reasons first. Hours are when they
 * have time, also where something else speaks against it: a pin reaches further than the rings. Whom the household would rather not have is not named to anybody.
 */
export const candidatesFor = (
  task: HelpTaskDoc,
  volunteers: readonly CandidateVolunteer[],
  stations: readonly CandidateStation[],
): HelpCandidate[] =>
  [
    ...volunteers.filter(({ doc }) => !task.blocked.includes(doc._id)).map((one) => volunteerOf(task, one)),
    ...stations.flatMap((one) => servicesOf(task, one)),
  ]
    .sort((one, other) => byRank(one.rank, other.rank) || one.candidate.name.localeCompare(other.candidate.name, 'zh'))
    .map(({ candidate }) => candidate)

const volunteerOf = (task: HelpTaskDoc, { doc, context }: CandidateVolunteer): Ranked => {
  const why = whyNot(task, doc, context)
  const hours = startHours(task, doc, context)
  const ring = ringOf(task, doc, context)
  const isKnown = task.known.includes(doc._id)
  const is = (kind: HelpReason['kind'], isSo: boolean): HelpReason[] => (isSo ? [{ kind }] : [])
  const reasons: HelpReason[] = [
    ...is('pinned', task.pin !== null && idOfHelper(task.pin.helper) === doc._id),
    ...is('known', isKnown),
    ...is('stairwell', ring === 'stairwell'),
    ...is('building', ring === 'building'),
    ...is('kind', !why.includes('kind')),
    ...(hours[0] === undefined ? [] : [{ kind: 'free' as const, words: dayPartWords(task.on, hours[0]) }]),
  ]
  return {
    candidate: {
      helper: { as: 'volunteer', volunteerId: doc._id },
      name: doc.name,
      hours,
      sentence: sentenceFor(task, doc._id, reasons),
      whyNot: why,
    },
    rank: [why.length, isAsked(task, doc._id), Number(!isKnown), ring === null ? 9 : rankOf(ring)],
  }
}

/** Services of the kind that is wanted; what a station does beside it is no candidate. */
const servicesOf = (task: HelpTaskDoc, { station, context }: CandidateStation): Ranked[] =>
  station.services
    .filter(({ kind, isOn }) => kind === task.kind && isOn)
    .map((service): Ranked => {
      const why = whyNotStation(task, station, service, context)
      const hours = stationHours(task, station, service, context)
      const free = freeHours(station, service, task.on, context.day, task._id)
      const left = free.find(({ hour }) => hour === hours[0])?.left ?? 0
      const reasons: HelpReason[] = [{ kind: 'kind' }, { kind: 'capacity', count: left }]
      return {
        candidate: {
          helper: { as: 'station', stationId: station._id, serviceId: service.serviceId },
          name: station.name,
          hours,
          sentence: sentenceFor(task, station._id, reasons),
          whyNot: why,
        },
        rank: [why.length, isAsked(task, station._id), 1, rankOf('station')],
      }
    })

const isAsked = ({ proposedIds }: HelpTaskDoc, id: string): number => Number(!proposedIds.includes(id))

/** What they were asked with, if they were. */
const sentenceFor = ({ proposals, kind }: HelpTaskDoc, id: string, reasons: HelpReason[]): string =>
  sentenceOf(proposals.find(({ helper }) => idOfHelper(helper) === id)?.reasons ?? reasons, kind)

const byRank = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((rank, index) => rank !== other[index])
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number)
}
