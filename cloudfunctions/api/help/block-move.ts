import { withoutPlace } from '../../../domain/help/changes'
import { hasEnded, idOfHelper } from '../../../domain/help/place-in'
import type { HelpNeedsDoc, HelpTaskDoc } from '../../../types/help'
import type { HelpMove } from '../../../types/help-actions'
import { saveTask } from '../../platform/help-commit'
import { stop } from '../../platform/refused'
import { emptyNeeds } from './empty-needs'
import type { Made, MoveRun } from './move-run'

/**
 * The household would rather not have a volunteer again: not in this task if it has not begun, not in its others, and not in any to come. Nobody is told but whoever had
 * promised, that it is otherwise arranged. `otherIds`: live tasks of the household.
 */
export const blockMove = async (
  { tx, actor, task, party, now }: MoveRun,
  { place: index }: Extract<HelpMove, { kind: 'block' }>,
  otherIds: readonly string[],
): Promise<Made> => {
  const place = task.places[index]
  if (place?.helper.as !== 'volunteer') return stop('help_block_invalid')
  const { volunteerId } = place.helper
  await keep(tx, task, { volunteerId, name: place.name, at: now }, actor.personId, now)
  for (const taskId of otherIds) {
    const other = taskId === task._id ? null : await tx.helpTasks.get(taskId)
    if (!other?.isLive || other.blocked.includes(volunteerId)) continue
    const { task: after, isReleased } = without(other, volunteerId, now)
    await saveTask(tx, other, after, isReleased ? saidOf(actor.personId) : null, now)
  }
  const { task: after, isReleased } = without(task, volunteerId, now)
  return { task: after, said: isReleased ? { ...saidOf(actor.personId), party } : null }
}

const saidOf = (by: string) => ({ act: 'release', party: 'household', by, name: '', words: '' }) as const

const without = (task: HelpTaskDoc, volunteerId: string, now: Date): { task: HelpTaskDoc; isReleased: boolean } => {
  const blocked: HelpTaskDoc = {
    ...task,
    blocked: [...new Set([...task.blocked, volunteerId])],
    proposals: task.proposals.filter(({ helper }) => idOfHelper(helper) !== volunteerId),
    pin: task.pin && idOfHelper(task.pin.helper) === volunteerId ? null : task.pin,
  }
  const index = hasEnded(task)
    ? -1
    : task.places.findIndex(({ helper, checkIn }) => idOfHelper(helper) === volunteerId && checkIn === null)
  return index < 0
    ? { task: blocked, isReleased: false }
    : { task: withoutPlace(blocked, index, now), isReleased: true }
}

const keep = async (
  tx: MoveRun['tx'],
  task: HelpTaskDoc,
  one: HelpNeedsDoc['blocked'][number],
  by: string,
  now: Date,
): Promise<void> => {
  const needs = (await tx.helpNeeds.get(task.flatId)) ?? emptyNeeds(task, { by, at: now })
  if (needs.blocked.some(({ volunteerId }) => volunteerId === one.volunteerId)) return
  await tx.helpNeeds.put({ ...needs, blocked: [...needs.blocked, one] })
}
