import type { HelpTaskDoc } from '../../types/help'
import { type HelpMoveKind, type HelpViewer, helpMoveKinds } from '../../types/help-actions'
import type { HelpParty } from '../../types/help-words'
import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import { can, isCrewAt, type Place, staffMay } from '../staff/policy'
import { type HelperCore, startHours, type VolunteerContext, whyNot } from './eligible'
import { isBegun, isServedBy, mayFrom, partiesOf } from './moves'
import { idOfHelper } from './place-in'

/** Where a household is: its flat and those joined into it. */
export type HelpHome = Place & { flatIds: readonly string[] }

/** What of the world a policy needs beside who asks and the task. */
export type HelpContext = {
  place: HelpHome
  now: Date
  /** Of who asks, in any estate. */
  volunteers: readonly { doc: HelperCore; context: VolunteerContext }[]
}

/** A household's people: an active binding, whatever the role. */
export const livesThere = (actor: Actor, { flatIds }: Pick<HelpHome, 'flatIds'>): boolean =>
  actor.bindings.some(({ flatId, state }) => state === 'active' && flatIds.includes(flatId))

/** Bound to it, or only asking to be: who helps there must be somebody else. */
export const belongsThere = (actor: Actor, { flatIds }: Pick<HelpHome, 'flatIds'>): boolean =>
  actor.bindings.some(({ flatId }) => flatIds.includes(flatId))

/** Stations somebody keeps. */
export const stationsKept = (actor: Actor): string[] =>
  (actor.staff?.grants ?? []).flatMap((grant) => (grant.role === 'stationKeeper' ? grant.stationId : []))

const ownVolunteerIds = ({ volunteers }: HelpContext): string[] => volunteers.map(({ doc }) => doc._id)

/** Staff of the place, unless they build there as well: a crew learns nothing of who needs help. */
const isStaffThere = (actor: Actor, place: Place): boolean => can(actor, 'viewHelp', place) && !isCrewAt(actor, place)

const isCandidate = (task: HelpTaskDoc, { volunteers }: HelpContext): boolean => {
  if (!task.isWanted) return false
  return volunteers.some(({ doc, context }) => {
    const why = whyNot(task, doc, context)
    if (why.length === 0) return true
    // Proposed, and only the hours or the day speak against it by now: they may still say so.
    return (
      task.proposedIds.includes(doc._id) && !why.some((one) => one === 'blocked' || one === 'own' || one === 'state')
    )
  })
}

/** Had it once: gave it back, did not come, or it was called off. */
const hadIt = ({ trail }: HelpTaskDoc, personId: string): boolean =>
  trail.some(({ by, act, party }) => by === personId && party === 'helper' && act !== 'decline')

/**
 * All that somebody is to a task, their own home first. Nobody builds there and reads it; a keeper reads what their own station has, is proposed, or had; a blocked
 * volunteer is simply not asked.
 */
export const relationsOf = (actor: Actor, task: HelpTaskDoc, context: HelpContext): HelpViewer[] => {
  const relations: HelpViewer[] = []
  if (livesThere(actor, context.place)) relations.push('household')
  const mine = ownVolunteerIds(context)
  if (task.places.some(({ helper }) => mine.includes(idOfHelper(helper)))) relations.push('helper')
  const kept = stationsKept(actor)
  if ([...task.helperIds, ...task.proposedIds].some((id) => kept.includes(id))) relations.push('station')
  if (isStaffThere(actor, context.place)) relations.push('staff')
  if (!relations.includes('helper') && isCandidate(task, context)) relations.push('candidate')
  if (!relations.includes('helper') && hadIt(task, actor.personId)) relations.push('past')
  return relations
}

/** As whom somebody reads a task; null: not at all (`not_found`). */
export const relationOf = (actor: Actor, task: HelpTaskDoc, context: HelpContext): HelpViewer | null =>
  relationsOf(actor, task, context)[0] ?? null

/** Parties somebody may be of, wherever the task stands. A volunteer of the street is a `helper` to any task of it: whether they may take it is asked when they try. */
const partiesOfActor = (actor: Actor, task: HelpTaskDoc, context: HelpContext): HelpParty[] => {
  const parties: HelpParty[] = []
  if (livesThere(actor, context.place)) parties.push('household')
  const near = context.volunteers.filter(({ doc }) => doc.street === task.street && !task.blocked.includes(doc._id))
  const has = task.places.some(({ helper }) => ownVolunteerIds(context).includes(idOfHelper(helper)))
  if (near.length > 0 || has) parties.push('helper')
  if (stationsOf(actor, task, context).length > 0) parties.push('station')
  if (isStaffThere(actor, context.place)) parties.push('staff')
  return parties
}

/** Stations of a task for which somebody answers: their own, and for staff who may run them whichever has its order or is proposed. */
export const stationsOf = (actor: Actor, task: HelpTaskDoc, { place }: HelpContext): string[] => {
  const standing = [...task.places, ...task.proposals].flatMap(({ helper }) =>
    helper.as === 'station' ? helper.stationId : [],
  )
  const kept = stationsKept(actor)
  return isStaffThere(actor, place) && can(actor, 'runStation', place)
    ? standing
    : standing.filter((id) => kept.includes(id))
}

/** Coordinating is a power of its own: a lead reads, and calls off what they asked for. */
const staffMayMove = (actor: Actor, kind: HelpMoveKind, task: HelpTaskDoc, place: Place): Result<true> => {
  if (kind === 'cancel' && task.raisedBy.personId === actor.personId) return staffMay(actor, 'raiseHelp', place)
  return staffMay(actor, 'coordinateHelp', place)
}

/**
 * As which party somebody makes a move: their own household's first. Refuses `not_found` when the task is nothing to them (also who had it once and is not wanted again), `not_allowed` when no party of theirs ever makes it.
 */
export const partyFor = (
  actor: Actor,
  task: HelpTaskDoc,
  context: HelpContext,
  kind: HelpMoveKind,
): Result<HelpParty> => {
  const parties = partiesOfActor(actor, task, context)
  if (parties.length === 0) return refuse('not_found')
  const makers = partiesOf(kind)
  // From where it stands first: a volunteer who coordinates as well does one thing as one, the other as the other.
  const able = parties.filter((party) => makers.includes(party) && (party !== 'staff' || isCoordinators(kind)))
  const party = able.find((one) => mayFrom(kind, task.at, one)) ?? able[0]
  if (party === undefined) return refuse('not_allowed')
  if (party !== 'staff') return accept(party)
  const may = staffMayMove(actor, kind, task, context.place)
  return may.ok ? accept(party) : may
}

/** What is written `staff` in the table for the platform's own use (a suspended volunteer's places) is no move of a person's. */
const isCoordinators = (kind: HelpMoveKind): boolean => kind !== 'release'

/** Moves that are one's own place's. */
const hasPlace = (actor: Actor, task: HelpTaskDoc, context: HelpContext, isBegun: boolean): boolean => {
  const ids = [...ownVolunteerIds(context), ...stationsOf(actor, task, context)]
  return task.places.some(
    ({ helper, checkIn, checkOut, order }) =>
      ids.includes(idOfHelper(helper)) &&
      checkOut === null &&
      (order === null || order.state === 'confirmed') &&
      (checkIn !== null) === isBegun,
  )
}

const isOpenTo = (actor: Actor, task: HelpTaskDoc, context: HelpContext, kind: HelpMoveKind): boolean => {
  const orders = task.places.flatMap(({ order }) => order ?? [])
  const isCountered = orders.some(({ state }) => state === 'countered')
  switch (kind) {
    case 'accept':
      return canTake(actor, task, context)
    case 'decline':
      return canTake(actor, task, context) || isCandidate(task, context)
    case 'release':
      return hasPlace(actor, task, context, false)
    case 'checkIn':
      return hasPlace(actor, task, context, false)
    case 'checkOut':
      return (
        hasPlace(actor, task, context, true) ||
        (orders.some(({ state }) => state === 'confirmed') && hasPlace(actor, task, context, false))
      )
    case 'acceptCounter':
    case 'declineCounter':
      return isCountered
    case 'confirmOrder':
    case 'counterOrder':
      return orders.some(({ state }) => state === 'asked')
    case 'confirm':
      return task.at !== 'filled' || isServedBy(task, context.now)
    case 'cancel':
      return !isBegun(task)
    case 'block':
      return task.places.some(({ helper }) => helper.as === 'volunteer' && !task.blocked.includes(helper.volunteerId))
    case 'settleComplaint':
      return task.hasComplaint && !belongsThere(actor, context.place)
    case 'unpin':
      return task.pin !== null
    case 'vouch':
    case 'noShow':
      return task.places.some(({ checkIn }) => checkIn === null)
    case 'showWords':
      return task.wordsState === 'held' || task.wordsState === 'waiting' || isThanksWaiting(task)
    default:
      return true
  }
}

const isThanksWaiting = ({ thanks }: HelpTaskDoc): boolean =>
  thanks?.wordsState === 'held' || thanks?.wordsState === 'waiting'

/** Somebody of theirs may take it now: a volunteer at some hour, or a station that is proposed. */
const canTake = (actor: Actor, task: HelpTaskDoc, context: HelpContext): boolean =>
  task.isWanted &&
  (context.volunteers.some(({ doc, context: one }) => whyNot(task, doc, one).length === 0) ||
    stationsOf(actor, task, context).some((id) => task.proposedIds.includes(id)))

/** Moves open to whoever asks. Pure of what only the server knows: it may still refuse. */
export const movesOpen = (actor: Actor, task: HelpTaskDoc, context: HelpContext): HelpMoveKind[] =>
  helpMoveKinds.filter((kind) => {
    const party = partyFor(actor, task, context, kind)
    return party.ok && mayFrom(kind, task.at, party.value) && isOpenTo(actor, task, context, kind)
  })

/** Hours at which who asks could begin; empty for who may not take it. */
export const ownStartHours = (task: HelpTaskDoc, { volunteers }: HelpContext): number[] => {
  const able = task.isWanted ? volunteers.filter(({ doc, context }) => whyNot(task, doc, context).length === 0) : []
  const hours = able.flatMap(({ doc, context }) => startHours(task, doc, context))
  return [...new Set(hours)].sort((a, b) => a - b)
}

/** Who asks for a household, and says what it needs: its people, or staff for it. Refuses `not_allowed`, `out_of_scope`, `binding_not_active`. */
export const mayAsk = (actor: Actor, place: HelpHome, isOnBehalf: boolean): Result<true> => {
  if (!isOnBehalf) {
    if (livesThere(actor, place)) return accept(true)
    return refuse(belongsThere(actor, place) ? 'binding_not_active' : 'not_allowed')
  }
  if (isCrewAt(actor, place)) return refuse('not_allowed')
  return staffMay(actor, 'raiseHelp', place)
}
