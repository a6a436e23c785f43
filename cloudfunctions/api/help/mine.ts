import { mayAsk } from '../../../domain/help/policy'
import type { HelpNeedsDoc, HelpTaskDoc } from '../../../types/help'
import { listMyHelp } from '../../../types/help-actions'
import { HELP_LIVE_MAX } from '../../../types/limits'
import { action } from '../../platform/action'
import { cardOf } from '../../platform/help-cards'
import { householdAt } from '../../platform/help-place'
import { helpViews } from '../../platform/help-views'
import { command } from '../../platform/store'

/** The last that ended, and no more: the rest is no news. */
const ENDED = 20

/** A household's tasks, live ones first by their day, then the last that ended; tasks of before a flat was joined to another are its as well. */
export const mine = action(listMyHelp, async ({ input, actor, now, store, permit }) => {
  const { place, estate, flatId } = await householdAt(store, input)
  permit(mayAsk(actor, place, false))
  const flats = { flatId: command.in([...place.flatIds]) }
  const [live, ended, needs] = await Promise.all([
    store.helpTasks.find({ ...flats, isLive: true }, { limit: HELP_LIVE_MAX * 2, orderBy: ['endsAt', 'asc'] }),
    store.helpTasks.find({ ...flats, isLive: false }, { limit: ENDED, orderBy: ['endsAt', 'desc'] }),
    store.helpNeeds.get(flatId),
  ])
  const cards = [...live.sort(byHour), ...ended].map((task) =>
    cardOf(actor, task, { viewer: 'household', ownIds: [], flatIds: place.flatIds, now }),
  )
  return { tasks: await helpViews({ store, actor, now }, cards), needs: stateOf(needs), estatePhone: estate.phone }
})

/** Whom it would rather not have is kept with its needs, and says nothing of them (`rev` 0). */
const stateOf = (needs: HelpNeedsDoc | null): 'said' | 'refused' | 'none' => {
  if (!needs || needs.rev === 0) return 'none'
  return needs.isRefused ? 'refused' : 'said'
}

const byHour = (one: HelpTaskDoc, other: HelpTaskDoc): number => {
  const key = ({ on, places, fromHour, _id }: HelpTaskDoc): string =>
    `${on} ${String(places[0]?.fromHour ?? fromHour).padStart(2, '0')} ${_id}`
  return key(one) < key(other) ? -1 : 1
}
