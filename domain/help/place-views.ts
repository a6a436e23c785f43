import type { HelperRef, HelpPlace, HelpTaskDoc } from '../../types/help'
import type { HelpTaskView } from '../../types/help-actions'
import { helpKindRules } from '../../types/help-words'
import type { StationDoc } from '../../types/station'
import type { VolunteerDoc } from '../../types/volunteer'
import { idOfHelper } from './place-in'
import type { HelpField } from './sight'

export type BookedVolunteer = Pick<VolunteerDoc, '_id' | 'name' | 'phone' | 'identity' | 'trained' | 'insuredUntil'>
export type BookedStation = Pick<StationDoc, '_id' | 'name' | 'phone' | 'where' | 'services'>
/** Who stands in a task, by volunteer and station id. */
export type HelperBook = {
  volunteers: ReadonlyMap<string, BookedVolunteer>
  stations: ReadonlyMap<string, BookedStation>
}

/** A helper's name as staff read it. */
export const helperName = ({ volunteers, stations }: HelperBook, helper: HelperRef): string =>
  (helper.as === 'volunteer' ? volunteers.get(helper.volunteerId) : stations.get(helper.stationId))?.name ?? ''

type Reading = {
  ownIds: readonly string[]
  helpers: HelperBook
  may: (field: HelpField) => boolean
}

/** Who helps, as far as the reader may know: all of them, or their own place alone, which they keep for their hours. */
export const placeViews = (task: HelpTaskDoc, reading: Reading): HelpTaskView['places'] =>
  task.places.flatMap((place, index) => {
    const isMine = reading.ownIds.includes(idOfHelper(place.helper))
    return isMine || reading.may('helpers') ? [placeView(task, place, index, isMine, reading)] : []
  })

const placeView = (
  task: HelpTaskDoc,
  { helper, name, fromHour, order, checkIn, checkOut, minutes }: HelpPlace,
  index: number,
  isMine: boolean,
  { helpers, may }: Reading,
): HelpTaskView['places'][number] => {
  const station = helper.as === 'station' ? helpers.stations.get(helper.stationId) : undefined
  const service =
    helper.as === 'station' ? station?.services.find(({ serviceId }) => serviceId === helper.serviceId) : undefined
  const volunteer = helper.as === 'volunteer' ? helpers.volunteers.get(helper.volunteerId) : undefined
  /** How it went is between the helper, the household and staff: another helper knows the name alone. */
  const isTold = isMine || may('helperPhone') || may('story')
  return {
    index,
    name,
    as: helper.as,
    // A station's number hangs at its door.
    phone: station?.phone ?? (may('helperPhone') ? (volunteer?.phone ?? null) : null),
    fromHour,
    isMine,
    order: isTold && order ? { state: order.state, counterHour: order.counterHour, priceFen: order.priceFen } : null,
    service: service?.name ?? null,
    ...(service?.isAtStation ? { isAtStation: true } : {}),
    where: station?.where ?? null,
    checkedInAt: isTold ? (checkIn?.at.toISOString() ?? null) : null,
    checkedOutAt: isTold ? (checkOut?.at.toISOString() ?? null) : null,
    outcome: isTold ? (checkOut?.outcome ?? null) : null,
    minutes: isTold ? minutes : 0,
    proofs: volunteer && may('proofs') ? proofsOf(volunteer, task) : null,
  }
}

/** What a household may rely on (rule 41): staff saw who it is; trained and insured for this kind of help, on that day. */
const proofsOf = (
  { identity, trained, insuredUntil }: BookedVolunteer,
  { kind, on }: HelpTaskDoc,
): NonNullable<HelpTaskView['places'][number]['proofs']> => ({
  identity: identity !== null,
  trained: !helpKindRules[kind].training || trained.includes(kind),
  insured: insuredUntil !== null && insuredUntil >= on,
})
