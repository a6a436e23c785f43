import type { Said } from '../../domain/help/changes'
import { isNews } from '../../domain/help/news'
import { idOfHelper } from '../../domain/help/place-in'
import { settled } from '../../domain/help/settled'
import type { HelperRef, HelpStep, HelpTaskDoc } from '../../types/help'
import type { HelpAct } from '../../types/help-words'
import { HELP_STEPS_MAX } from '../../types/limits'
import { moveHolds } from './help-holds'
import { endPlanItem } from './plan-help'
import type { Transaction } from './store'

/**
 * Writes a task as it becomes, in the transaction of the change: its story with the step, what follows from its places, the hours it holds, `rev` + 1, and word for whom it concerns. The only
 * way a task changes, except that the matching writes proposals alone: these bind nobody and leave `rev` as it is. `before` null: it is new, and `after.trail` is kept. `said` null:
 * nothing to tell.
 */
export const saveTask = async (
  tx: Transaction,
  before: HelpTaskDoc | null,
  after: HelpTaskDoc,
  said: Said | null,
  now: Date,
): Promise<HelpTaskDoc> => {
  const step = said === null ? null : { ...said, at: now }
  const trail = step && keeps(after.trail, step) ? [...after.trail, step] : after.trail
  // What somebody of the household does, it has seen, unless there was something before it that it has not.
  const hasSeen = step?.party === 'household' && after.seenSteps >= after.trail.length
  const task = settled(
    { ...after, trail, seenSteps: hasSeen ? trail.length : after.seenSteps, rev: before ? before.rev + 1 : after.rev },
    now,
  )
  await moveHolds(tx, before, task)
  await tx.helpTasks.put(task)
  if (task.planItem && before?.at !== task.at) await endPlanItem(tx, task, now)
  if (step && trail !== after.trail && isNews(step)) {
    const at = trail.length - 1
    await tx.outbox.create({
      _id: `${task._id}~${at}~news`,
      schemaVersion: 1,
      kind: 'helpNews',
      taskId: task._id,
      step: at,
      personIds: await namedIn(tx, before, task),
      stationIds: stationsIn(before, task),
      at: now,
    })
  }
  return task
}

/** A story that is full goes on with what matters: who comes, and how it ends. */
const beside: readonly HelpAct[] = ['decline', 'widen', 'pin', 'unpin', 'urgent', 'complain', 'settleComplaint']
const keeps = ({ length }: readonly HelpStep[], { act }: Pick<HelpStep, 'act'>): boolean =>
  length < HELP_STEPS_MAX || !beside.includes(act)

/** Stations that lost their place, and those newly proposed. */
const stationsIn = (before: HelpTaskDoc | null, after: HelpTaskDoc): string[] => {
  const stationsOf = (helpers: readonly { helper: HelperRef }[]): string[] =>
    helpers.flatMap(({ helper }) => (helper.as === 'station' ? helper.stationId : []))
  const lost = stationsOf(before?.places ?? []).filter((id) => !after.helperIds.includes(id))
  const proposed = stationsOf(after.proposals).filter((id) => !before?.proposedIds.includes(id))
  return [...new Set([...lost, ...proposed])]
}

/** Persons whom the task itself does not name any more, or not by person: who lost a place, and volunteers newly proposed. */
const namedIn = async (tx: Transaction, before: HelpTaskDoc | null, after: HelpTaskDoc): Promise<string[]> => {
  const had = before?.places ?? []
  const lost = had.filter(({ helper }) => !after.helperIds.includes(idOfHelper(helper)))
  const proposed = after.proposals.flatMap(({ helper }) =>
    helper.as === 'volunteer' && !before?.proposedIds.includes(helper.volunteerId) ? helper.volunteerId : [],
  )
  const volunteers = await Promise.all(proposed.map((id) => tx.volunteers.get(id)))
  return [...new Set([...lost.map(({ personId }) => personId), ...volunteers.map((one) => one?.personId)])].flatMap(
    (personId) => personId ?? [],
  )
}
