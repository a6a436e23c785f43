import { applyMove } from '../../../domain/help/apply-move'
import { mayFrom, triedMoves } from '../../../domain/help/moves'
import { idOfHelper } from '../../../domain/help/place-in'
import { belongsThere, type HelpContext, partyFor, stationsOf } from '../../../domain/help/policy'
import type { HelpTaskDoc } from '../../../types/help'
import { type HelpMove, type HelpMoveKind, moveHelp } from '../../../types/help-actions'
import { CHECK_IN_TRIES, HELP_LIVE_MAX } from '../../../types/limits'
import type { Actor } from '../../../types/person'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { saveTask } from '../../platform/help-commit'
import { dayId } from '../../platform/help-holds'
import { helpAt, type OwnVolunteer } from '../../platform/help-place'
import { helpWordsState } from '../../platform/help-words'
import { found, stop, take } from '../../platform/refused'
import type { Store, Transaction } from '../../platform/store'
import { wakeMatching } from '../../platform/wake-matching'
import { acceptMove } from './accept-move'
import { blockMove } from './block-move'
import { checkInMove, vouchMove } from './check-in-move'
import type { Made, MoveRun } from './move-run'
import { pinMove } from './pin-move'

/**
 * Everything that happens to a task after it was asked for: by the one table, with the hours of whoever it concerns, in one transaction. Of two who accept the last place at the
 * same moment one hears `help_taken`.
 */
export const move = action(moveHelp, async ({ input, actor, sessionId, now, store, permit, commit }) => {
  const { taskId, move: made } = input
  const { task: seen, context: around } = await helpAt(store, actor, taskId, now)
  permit(partyFor(actor, seen, around, made.kind))
  const otherIds = made.kind === 'block' ? await liveOf(store, seen) : []
  const outcome = await commit(async (tx) => {
    const before = found(await tx.helpTasks.get(taskId))
    if (input.rev !== before.rev && !triedMoves.includes(made.kind)) return stop('help_changed')
    const bound = await asBoundNow(tx, actor)
    const context = { ...around, volunteers: await volunteersNow(tx, around.volunteers, before) }
    const party = take(partyFor(bound, before, context, made.kind))
    mayNow(bound, before, context, made.kind)
    const ownIds = [...context.volunteers.map(({ doc }) => doc._id), ...stationsOf(bound, before, context)]
    const run: MoveRun = { tx, actor: bound, task: before, context, party, ownIds, now }
    const state = (words: string) =>
      helpWordsState(words, { actor: bound, isStaff: party === 'staff', place: context.place, sessionId })
    const change = await changeOf(run, made, otherIds, state)
    if ('tries' in change) {
      await tx.helpTasks.put({ ...before, codeTries: change.tries })
      return { at: before.at, rev: before.rev, wrong: change.tries }
    }
    if (change.said?.act === 'noShow') await countNoShow(tx, before, change.task)
    const after = await saveTask(tx, before, change.task, change.said, now)
    return { at: after.at, rev: after.rev, wrong: 0 }
  })
  if (outcome.wrong > 0) {
    if (outcome.wrong >= CHECK_IN_TRIES) return stop('help_checkin_locked')
    return stop('help_checkin_wrong', { left: CHECK_IN_TRIES - outcome.wrong })
  }
  if (wakes(made, seen)) await wakeMatching(seen.estateId)
  return { at: outcome.at, rev: outcome.rev }
})

const changeOf = async (
  run: MoveRun,
  made: HelpMove,
  otherIds: readonly string[],
  wordsState: (words: string) => ReturnType<typeof helpWordsState>,
): Promise<Made | { tries: number }> => {
  const { task, party, actor, ownIds, now } = run
  // Accepting says itself whether somebody was faster.
  if (made.kind !== 'accept' && made.kind !== 'checkIn' && !mayFrom(made.kind, task.at, party))
    return stop('help_state')
  switch (made.kind) {
    case 'accept':
      return acceptMove(run, made)
    case 'checkIn':
      return checkInMove(run, made)
    case 'vouch':
      return vouchMove(run, made)
    case 'block':
      return blockMove(run, made, otherIds)
    case 'pin':
      return pinMove(run, made)
    case 'decline':
      if (!ownIds.includes(idOfHelper(made.as))) return stop('not_allowed')
  }
  const words = 'words' in made ? made.words : ''
  return take(
    applyMove(task, made, {
      ...{ now, party, ownIds },
      personId: actor.personId,
      staffName: actor.staff?.name ?? '',
      wordsState: wordsState(words),
    }),
  )
}

/** Staff of the household itself settle no complaint of theirs, and say of nobody at their own door that they did not come. */
const mayNow = (actor: Actor, task: HelpTaskDoc, { place }: HelpContext, kind: HelpMoveKind): void => {
  if ((kind === 'settleComplaint' || kind === 'noShow') && belongsThere(actor, place)) stop('not_allowed')
  if (kind === 'noShow' && task.places.some(({ personId }) => personId === actor.personId)) stop('not_allowed')
}

/** Volunteers of who asks as they are at this moment, with what they promised that day in whichever estate: one person is in one place at a time. */
const volunteersNow = async (
  tx: Transaction,
  own: readonly OwnVolunteer[],
  { on }: HelpTaskDoc,
): Promise<OwnVolunteer[]> => {
  const docs = (await Promise.all(own.map(({ doc }) => tx.volunteers.get(doc._id)))).flatMap((doc) => doc ?? [])
  const days = await Promise.all(docs.map(({ _id }) => tx.helperDays.get(dayId(_id, on))))
  const tasks = Object.assign({}, ...days.map((day) => day?.tasks ?? {}))
  return docs.flatMap((doc) => {
    const known = own.find((one) => one.doc._id === doc._id)
    return known ? [{ doc, context: { ...known.context, days: { [on]: { tasks } } } }] : []
  })
}

/** Tasks of the household that are live now. */
const liveOf = async (store: Store, { flatId }: HelpTaskDoc): Promise<string[]> => {
  const live = await store.helpTasks.find(
    { flatId, isLive: true },
    { limit: 2 * HELP_LIVE_MAX, orderBy: ['endsAt', 'desc'], field: { _id: true } },
  )
  return live.map(({ _id }) => _id)
}

/** Counted with whoever keeps the volunteers, in the same transaction. */
const countNoShow = async (tx: Transaction, before: HelpTaskDoc, after: HelpTaskDoc): Promise<void> => {
  for (const { helper } of before.places) {
    const isLost = !after.places.some((place) => idOfHelper(place.helper) === idOfHelper(helper))
    if (!isLost || helper.as !== 'volunteer') continue
    const volunteer = await tx.volunteers.get(helper.volunteerId)
    if (volunteer) await tx.volunteers.put({ ...volunteer, noShows: volunteer.noShows + 1 })
  }
}

/** Moves after which somebody is to be looked for, or somebody has time again. */
const waking: readonly HelpMoveKind[] = [
  ...(['decline', 'release', 'declineOrder', 'declineCounter', 'block', 'cancel'] as const),
  ...(['pin', 'unpin', 'urgent', 'noShow', 'solve'] as const),
]

/** Accepted as proposed, the plan stands; otherwise what was planned for somebody is to be planned again. */
const wakes = (made: HelpMove, { proposals }: HelpTaskDoc): boolean => {
  if (made.kind !== 'accept') return waking.includes(made.kind)
  return !proposals.some(
    ({ helper, fromHour }) => idOfHelper(helper) === idOfHelper(made.as) && fromHour === made.fromHour,
  )
}
