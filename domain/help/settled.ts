import type { HelpTaskDoc } from '../../types/help'
import type { HelpAt } from '../../types/help-words'
import { CONFIRM_DAYS, dueOf } from './due'
import { missingOf } from './missing'
import { hasEnded, idOfHelper } from './place-in'

const DAY_MS = 86_400_000

/** Where a task stands by its places; what is said of it as a whole (confirmed, cancelled, unmet, solved) stays as said. */
const atOf = (task: HelpTaskDoc): HelpAt => {
  if (hasEnded(task)) return task.at
  const { places } = task
  if (places.length > 0 && places.every(({ checkOut }) => checkOut !== null)) return 'done'
  if (places.some(({ order }) => order !== null && order.state !== 'confirmed')) return 'asked'
  if (missingOf(task) > 0) return 'open'
  return places.some(({ checkIn }) => checkIn !== null) ? 'underway' : 'filled'
}

/** A task with everything that follows from the rest of it: where it stands, what is looked for by index, and when the timer has to look. */
export const settled = (task: HelpTaskDoc, now: Date): HelpTaskDoc => {
  const at = atOf(task)
  const hasOver = hasEnded({ at })
  const isWanted = at === 'open'
  const proposals = isWanted ? task.proposals : []
  const endedAt = hasOver ? (task.endedAt ?? now) : null
  const isAsked = at === 'done' && endedAt !== null && endedAt.getTime() + CONFIRM_DAYS * DAY_MS > now.getTime()
  const facts: HelpTaskDoc = {
    ...task,
    at,
    isWanted,
    isLive: !hasOver || isAsked,
    pin: isWanted ? task.pin : null,
    proposals,
    helperIds: task.places.map(({ helper }) => idOfHelper(helper)),
    proposedIds: [...new Set(proposals.map(({ helper }) => idOfHelper(helper)))],
    hasComplaint: task.complaints.some(({ settled }) => settled === null),
    endedAt,
  }
  return { ...facts, dueAt: dueOf(facts)?.at ?? null }
}
