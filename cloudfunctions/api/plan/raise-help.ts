import { checkConsents } from '../../../domain/help/check-ask'
import { isWindowGood } from '../../../domain/help/check-window'
import { newTask } from '../../../domain/help/new-task'
import type { PlanMove } from '../../../domain/plan/apply-move'
import type { HelpStep } from '../../../types/help'
import { helpKindRules } from '../../../types/help-words'
import { HELP_LIVE_MAX } from '../../../types/limits'
import type { Actor } from '../../../types/person'
import type { PlanItem } from '../../../types/plan'
import { saveTask } from '../../platform/help-commit'
import { momentFacts } from '../../platform/help-raise-facts'
import { helpWordsState } from '../../platform/help-words'
import type { HouseholdWhere } from '../../platform/household-place'
import { stop, take } from '../../platform/refused'
import { fingerprintId, helpCode, seal } from '../../platform/secrets'
import { command, type Store, type Transaction } from '../../platform/store'

type AskHelp = Extract<PlanMove, { kind: 'askHelp' }>

/** What is known of a household's help outside of any transaction: tasks somebody still has to do, and who helped it before. */
export const helpBefore = async (store: Store, { flatId, stairwell }: HouseholdWhere) => ({
  live: await store.helpTasks.count({ flatId, isLive: true, at: command.neq('done') }),
  moment: (await momentFacts(store, [flatId], [stairwell]))(flatId, stairwell._id),
})
type HelpBefore = Awaited<ReturnType<typeof helpBefore>>

/**
 * Raises the help an item asks for, as `help.ask` would on the household's behalf, in the transaction of the move. Refuses `help_health_consent_needed {kinds}` (rule 39), `help_window_invalid`,
 * `help_too_many {max}`, `move_not_of_item` for an item that names no kind of help.
 */
export const raiseHelp = async (
  tx: Transaction,
  { flatId, flat, stairwell, estate, place }: HouseholdWhere,
  item: PlanItem,
  move: AskHelp,
  { actor, sessionId, before, now }: { actor: Actor; sessionId: string | null; before: HelpBefore; now: Date },
): Promise<string> => {
  const kind = item.helpKind ?? stop('move_not_of_item')
  take(checkConsents([kind], { healthConsent: move.healthConsent, isForChild: false, guardianConsent: false }))
  if (!isWindowGood(move.window, helpKindRules[kind].minutes, now)) stop('help_window_invalid')
  if (before.live >= HELP_LIVE_MAX) stop('help_too_many', { max: HELP_LIVE_MAX })
  const needs = await tx.helpNeeds.get(flatId)
  const taskId = fingerprintId('helpTask', flatId, item.itemId, String(item.taskIds.length))
  const by = { party: 'staff', by: actor.personId, name: actor.staff?.name ?? '', at: now, words: '' } as const
  const trail: HelpStep[] = []
  const task = newTask(
    {
      _id: taskId,
      requestId: fingerprintId('helpRequest', flatId, item.itemId, String(item.taskIds.length)),
      ...{ kind, window: move.window, minutes: null, count: null, place: null, trail },
      know: needs?.know ?? [],
      words: move.words,
      wordsState: helpWordsState(move.words, { actor, isStaff: true, place, sessionId }),
      contact: { callName: seal(move.callName), phone: move.phone === null ? null : seal(move.phone) },
      payUpToFen: 0,
      raisedBy: { how: 'staff', personId: actor.personId },
      source: null,
      planItem: { flatId, itemId: item.itemId },
      ...before.moment,
      blocked: (needs?.blocked ?? []).map(({ volunteerId }) => volunteerId),
      code: helpCode(taskId),
      raisedAt: now,
    },
    { street: estate.street, stairwell, flat },
  )
  await saveTask(tx, null, task, { ...by, act: 'ask' }, now)
  return taskId
}
