import { anyone } from '../../../domain/binding/policy'
import { beijingDay, dayAfter } from '../../../domain/consent/beijing-day'
import { placeIn } from '../../../domain/help/place-in'
import type { HelpTaskDoc } from '../../../types/help'
import { viewVolunteerToday } from '../../../types/help-actions'
import { HELP_AHEAD_DAYS_MAX, HELP_LIST_PAGE } from '../../../types/limits'
import type { Day } from '../../../types/schema'
import type { VolunteerDoc } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { cardOf } from '../../platform/help-cards'
import { contextsOf } from '../../platform/help-contexts'
import { bySoonest, findFor } from '../../platform/help-found'
import { helpViews } from '../../platform/help-views'
import { command, type Store } from '../../platform/store'

/** Estates one person helps in; more than anybody walks to. */
const VOLUNTEERS_MAX = 20
/** Proposals of one answer, which stays below the platform's 100 KB with what was accepted (rule 18). */
const PROPOSED = 30
/** Tasks one person does in a month; more than have room in it. */
const MONTH_MAX = 300

/**
 * A volunteer's day: what they accepted from that day on, with doors; what is proposed to them; how much else waits; their hours of the month. The phone keeps it for where
 * there is no network, so each answer with doors is logged (rule 40).
 */
export const today = action(viewVolunteerToday, async ({ input, actor, now, store, permit }) => {
  permit(anyone)
  const all = await store.volunteers.find({ personId: actor.personId }, { limit: VOLUNTEERS_MAX })
  const volunteers = all.filter(({ state }) => state !== 'ended')
  const ids = volunteers.map(({ _id }) => _id)
  const [accepted, monthMinutes, estates, ...found] = await Promise.all([
    acceptedFrom(store, ids, input.from),
    minutesIn(store, ids, beijingDay(now).slice(0, 7)),
    labelsOf(store, volunteers),
    ...volunteers.map((volunteer) => findFor(store, actor, volunteer, now)),
  ])
  const open = found.flat().sort(bySoonest)
  const isProposed = ({ task, own }: (typeof open)[number]): boolean => task.proposedIds.includes(own.doc._id)
  const proposed = open.filter(isProposed).slice(0, PROPOSED)
  const contexts = await contextsOf(store, volunteers, { days: [], ownFlatIds: () => [], now })
  const owns = volunteers.flatMap((doc) => {
    const context = contexts.get(doc._id)
    return context ? [{ doc, context }] : []
  })
  const cards = [
    ...accepted.map((task) => cardOf(actor, task, { viewer: 'helper', ownIds: ids, volunteers: owns, now })),
    ...proposed.map(({ task, own }) =>
      cardOf(actor, task, { viewer: 'candidate', ownIds: ids, volunteers: [own], now }),
    ),
  ]
  const views = await helpViews({ store, actor, now }, cards)
  return {
    volunteers: volunteers.map(({ _id, name, estateId, state }) => ({
      volunteerId: _id,
      name,
      estateId,
      estateName: estates.get(estateId)?.name ?? '',
      estatePhone: estates.get(estateId)?.phone ?? '',
      state,
    })),
    accepted: views.slice(0, accepted.length),
    proposed: views.slice(accepted.length),
    others: Math.min(open.length, HELP_LIST_PAGE),
    monthMinutes,
  }
})

/** What they have a place in and is not over, or was done just now, by its hour. */
const acceptedFrom = async (store: Store, ids: readonly string[], from: Day): Promise<HelpTaskDoc[]> => {
  if (ids.length === 0) return []
  const tasks = await store.helpTasks.find(
    { helperIds: command.in([...ids]), on: command.gte(from).lte(dayAfter(from, HELP_AHEAD_DAYS_MAX)) },
    { limit: HELP_LIST_PAGE, orderBy: ['on', 'asc'] },
  )
  const hour = (task: HelpTaskDoc): string => `${task.on} ${String(placeIn(task, ids)?.fromHour ?? 0).padStart(2, '0')}`
  return tasks.filter(({ isLive }) => isLive).sort((one, other) => (hour(one) < hour(other) ? -1 : 1))
}

/** Minutes of help that ended in a month. */
const minutesIn = async (store: Store, ids: readonly string[], month: string): Promise<number> => {
  if (ids.length === 0) return 0
  const tasks = await store.helpTasks.find(
    { helperIds: command.in([...ids]), on: command.gte(`${month}-01`).lte(`${month}-31`) },
    { limit: MONTH_MAX, field: { 'places.helper': true, 'places.minutes': true } },
  )
  return tasks.reduce((sum, task) => sum + (placeIn(task, ids)?.minutes ?? 0), 0)
}

const labelsOf = async (store: Store, volunteers: readonly VolunteerDoc[]) => {
  const estates = await store.estates.among([...new Set(volunteers.map(({ estateId }) => estateId))], {
    name: true,
    phone: true,
  })
  return new Map(estates.map(({ _id, name, phone }) => [_id, { name, phone }]))
}
