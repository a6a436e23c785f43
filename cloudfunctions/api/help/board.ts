import { hoursLeft, onBoard, runView } from '../../../domain/help/board'
import { actsIn, can, isCrewAt, staffMay } from '../../../domain/staff/policy'
import type { HelpTaskDoc } from '../../../types/help'
import { viewHelpBoard } from '../../../types/help-actions'
import type { Actor } from '../../../types/person'
import { refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { cardOf } from '../../platform/help-cards'
import { helpViews } from '../../platform/help-views'
import { placeOfEstate } from '../../platform/place'
import { command, type Store } from '../../platform/store'

const DAY_MS = 86_400_000
/** Live tasks looked at: far more than one estate has at a time. */
const LIVE = 1000
/** Days that `done` and `lost` are counted over. Our decision: a month. */
const COUNTED_DAYS = 30
/** Rows of each half: the answer stays below the platform's 100 KB (rule 18). The counts say how many there are. */
const SHOWN = 40
/** Complaints and words that wait, in one answer. */
const WAITING = 50

/**
 * An estate's help for whoever arranges it: by deadline, and what waits for them. A lead sees the doors of their own stairwells alone; complaints, one of which may be
 * about a lead, and words nobody has checked are for the office.
 */
export const board = action(viewHelpBoard, async ({ input, actor, now, store, permit }) => {
  const { estateId } = input
  const place = await placeOfEstate(store, estateId)
  permit(isCrewAt(actor, place) ? refuse('not_allowed') : staffMay(actor, 'viewHelp', place))
  const stairwellIds = actsIn(actor, 'viewHelp', place)
  const inSight = stairwellIds === null ? {} : { stairwellId: command.in(stairwellIds) }
  const isCoordinator = can(actor, 'coordinateHelp', place)
  const since = new Date(now.getTime() - COUNTED_DAYS * DAY_MS)
  const ended = { estateId, endedAt: command.gte(since), ...inSight }
  const [live, run, done, lost, volunteers, waitingVolunteers, complaining, wordy] = await Promise.all([
    store.helpTasks.find({ estateId, isLive: true, ...inSight }, { limit: LIVE, orderBy: ['endsAt', 'asc'] }),
    store.helpRuns.get(estateId),
    store.helpTasks.count({ ...ended, at: command.in(['done', 'confirmed']) }),
    store.helpTasks.count({ ...ended, at: 'unmet' }),
    store.volunteers.count({ estateId, state: 'active' }),
    store.volunteers.count({ estateId, state: 'waiting' }),
    isCoordinator ? store.helpTasks.find({ estateId, hasComplaint: true }, { limit: WAITING }) : [],
    isCoordinator ? heldIn(store, estateId, since) : [],
  ])
  const { unmet, taken } = onBoard(live, now)
  const shown = [...unmet.slice(0, SHOWN), ...taken.slice(0, SHOWN)]
  const cards = shown.map((task) => ({ ...cardOf(actor, task, { viewer: 'staff', ownIds: [], now }), isCoordinator }))
  // A task's story and its words stand on its own page.
  const views = (await helpViews({ store, actor, now }, cards)).map((view) => ({ ...view, steps: [], words: null }))
  const unmetShown = Math.min(unmet.length, SHOWN)
  return {
    estateId,
    unmet: views
      .slice(0, unmetShown)
      .map((view, at) => ({ ...view, hoursLeft: hoursLeft(shown[at] as HelpTaskDoc, now) })),
    taken: views.slice(unmetShown),
    complaints: complaining.filter((task) => !helpsIn(actor, task)).flatMap(complaintsIn),
    wordsToReview: wordy.flatMap(wordsIn),
    counts: { live: live.length, unmet: unmet.length, taken: taken.length, done, lost, volunteers, waitingVolunteers },
    run: runView(run),
    canCoordinate: isCoordinator,
  }
})

/** Who helped there does not read what is said of it, whatever else they are. */
const helpsIn = ({ personId }: Actor, { places }: HelpTaskDoc): boolean =>
  places.some((place) => place.personId === personId)

const complaintsIn = ({ _id, kind, complaints, building, room }: HelpTaskDoc) =>
  complaints
    .filter(({ settled }) => settled === null)
    .map(({ words, about, at }) => ({ taskId: _id, kind, words, about, at: at.toISOString(), building, room }))

/** Words that a person has to look at before helpers read them (rule 12): while that still matters to anybody. */
const heldIn = async (store: Store, estateId: string, since: Date): Promise<HelpTaskDoc[]> => {
  const [words, thanks] = await Promise.all([
    store.helpTasks.find({ estateId, isLive: true, wordsState: 'held' }, { limit: WAITING }),
    store.helpTasks.find({ estateId, endedAt: command.gte(since), 'thanks.wordsState': 'held' }, { limit: WAITING }),
  ])
  return [...words, ...thanks.filter((task) => !words.some(({ _id }) => _id === task._id))]
}

const wordsIn = ({ _id, words, wordsState, isLive, thanks }: HelpTaskDoc) => [
  ...(isLive && wordsState === 'held' ? [{ taskId: _id, what: 'words' as const, words }] : []),
  ...(thanks?.wordsState === 'held' ? [{ taskId: _id, what: 'thanks' as const, words: thanks.words }] : []),
]
