import type { HelpPlace, HelpTaskDoc } from '../../types/help'
import type { CheckInHow } from '../../types/help-words'
import { CHECK_IN_EARLY_MINUTES } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import { withPlace } from './accept'
import type { Said } from './changes'
import { hourAt } from './hour-at'
import { missingOf } from './missing'
import { hasEnded, idOfHelper } from './place-in'

const MINUTE_MS = 60_000
/** A phone finds a network within a day; after that who was there is for staff to say. Our decision. */
const LATE_HOURS = 24

/** A place somebody may check in to: theirs, or the one taken away because they did not come, if it was only the telephone that was late. */
export type Awaited = { place: HelpPlace; index: number | null }

/** Done by somebody, or some other way. */
const hasEndedWell = ({ at }: HelpTaskDoc): boolean => hasEnded({ at }) && at !== 'unmet'

/**
 * Where one of these volunteers or stations is awaited: their place, or the one they had, also after it was said to be unmet. Refuses `help_taken` when somebody else has come instead, `help_state` who has checked in, or nothing of it.
 */
export const awaitedIn = (task: HelpTaskDoc, ids: readonly string[]): Result<Awaited> => {
  const index = task.places.findIndex(({ helper }) => ids.includes(idOfHelper(helper)))
  const own = task.places[index]
  if (own) return own.checkIn === null ? accept({ place: own, index }) : refuse('help_state')
  const missed = task.missed?.find(({ helper }) => ids.includes(idOfHelper(helper)))
  if (!missed || task.at === 'cancelled' || hasEndedWell(task)) return refuse('help_state')
  return missingOf(task) > 0 ? accept({ place: missed, index: null }) : refuse('help_taken')
}

/** Whether a moment is one to check in at: from `CHECK_IN_EARLY_MINUTES` before the hour agreed until the end of the hours it takes. */
export const isTimeToCheckIn = ({ on, slots }: HelpTaskDoc, { fromHour, order }: HelpPlace, at: Date): boolean =>
  at.getTime() >= hourAt(on, fromHour).getTime() - CHECK_IN_EARLY_MINUTES * MINUTE_MS &&
  at < hourAt(on, fromHour + (order?.slots ?? slots))

/** What a check-in makes of a task, once it is proved. `isRestored`: a place that had been taken away is theirs again. Refuses `help_checkin_time`. */
export const checkIn = (
  task: HelpTaskDoc,
  { place, index }: Awaited,
  {
    at,
    receivedAt,
    how,
    said,
  }: { at: Date; receivedAt: Date; how: CheckInHow; said: Omit<Said, 'act' | 'name' | 'words'> },
): Result<{ task: HelpTaskDoc; said: Said; isRestored: boolean }> => {
  const isTooLate = task.at === 'unmet' && receivedAt.getTime() > task.endsAt.getTime() + LATE_HOURS * 60 * MINUTE_MS
  if (isTooLate || !isTimeToCheckIn(task, place, at)) return refuse('help_checkin_time')
  const there: HelpPlace = { ...place, checkIn: { at, receivedAt, how } }
  const step: Said = { ...said, act: how === 'vouched' ? 'vouch' : 'checkIn', name: place.name, words: '' }
  if (index !== null) {
    const places = task.places.map((one, at) => (at === index ? there : one))
    return accept({ task: { ...task, places }, said: step, isRestored: false })
  }
  const id = idOfHelper(place.helper)
  const restored: HelpTaskDoc = {
    ...withPlace(task, there),
    // Given up because nobody had come, and somebody had.
    ...(task.at === 'unmet' ? { at: 'open' as const } : {}),
    declined: task.declined.filter((one) => one !== id),
    missed: (task.missed ?? []).filter(({ helper }) => idOfHelper(helper) !== id),
  }
  return accept({ task: restored, said: step, isRestored: true })
}
