import { talkCancelled, talkSigned } from '../../../domain/plan/talk-item'
import { applyMove, type TalkMover } from '../../../domain/talk/apply-move'
import type { TalkMove } from '../../../domain/talk/moves'
import { newsKindOf } from '../../../domain/talk/news'
import { outcomeWords } from '../../../domain/talk/outcome-words'
import { mayRun, maySignAs, partyAt, talkViewer } from '../../../domain/talk/policy'
import type { Actor } from '../../../types/person'
import { moveTalk as contract, type TalkDoc } from '../../../types/talk'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import type { HouseholdWhere } from '../../platform/household-place'
import { householdsOf, ownersIn } from '../../platform/households'
import { planOf, savePlan } from '../../platform/plan-commit'
import { found, stop, take } from '../../platform/refused'
import type { Transaction } from '../../platform/store'
import { crewsOf } from './crews-of'
import { talkAt } from './talk-at'
import { tellTalk } from './tell-talk'

/** Everything that happens to a talk: by the one table, in one transaction with the item of the plan that waits for it and word for whom it concerns. */
export const move = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { talkId, rev, move: made } = input
  const { talk: seen, ...where } = await talkAt(store, talkId)
  permit(talkViewer(actor, seen, where.place))
  const crewIds = await crewsOf(store, seen.estateId)
  return commit(async (tx) => {
    const before = found(await tx.talks.get(talkId))
    const mover = await moverOf(tx, await asBoundNow(tx, actor), before, where)
    if (before.rev !== rev) return stop('talk_changed')
    const after = take(applyMove(before, made, mover, now))
    if (made.kind === 'sign' && made.paper) await checkPaper(tx, before, where, made.paper.fileId)
    await tx.talks.put(after)
    await moveItem(tx, after, made, mover, now)
    await tellTalk(tx, after, newsKindOf(made.kind, before, after), { ...mover, crewIds }, now)
    return { rev: after.rev, at: after.at }
  })
})

/** As whom somebody moves it: one of the three first, else staff who run it. */
const moverOf = async (
  tx: Transaction,
  actor: Actor,
  talk: TalkDoc,
  { place, stairwell, flatId }: HouseholdWhere,
): Promise<TalkMover> => {
  const { personId } = actor
  const party = partyAt(actor, talk, place)
  if (party === null) {
    take(mayRun(actor, talk, place))
    return { by: 'staff', personId, name: actor.staff?.name ?? '', maySign: false }
  }
  const maySign = maySignAs(actor, party, talk, place)
  if (party === 'contractor') return { by: party, personId, name: actor.staff?.name ?? '', maySign }
  if (party === 'decorator') return { by: party, personId, name: talk.decorator.name, maySign }
  const mine = actor.bindings.filter((one) => one.state === 'active' && place.flatIds.includes(one.flatId))
  const owners = ownersIn(await householdsOf(tx, stairwell, flatId))
  const owner = owners.find(({ signerId }) => mine.some((one) => one.signerId === signerId))
  return { by: party, personId, name: owner?.masked ?? '业主', maySign }
}

/** The photo of a paper signature: evidence, and not taken for another flat. */
const checkPaper = async (tx: Transaction, talk: TalkDoc, { place }: HouseholdWhere, fileId: string): Promise<void> => {
  const file = await tx.files.get(fileId)
  if (file?.purpose !== 'evidence' || file.estateId !== talk.estateId) return stop('photo_required')
  if (file.flatId !== undefined && !place.flatIds.includes(file.flatId)) stop('paper_other_flat')
}

/** The plan's item waits for the talk: signed it is done, called off it is open again. */
const moveItem = async (
  tx: Transaction,
  talk: TalkDoc,
  made: TalkMove,
  { personId, name }: TalkMover,
  now: Date,
): Promise<void> => {
  if (talk.at !== 'signed' && talk.at !== 'cancelled') return
  const plan = await planOf(tx, talk)
  const next =
    made.kind === 'cancel'
      ? talkCancelled(plan, talk._id, made.why, { personId, name }, now)
      : talkSigned(plan, talk._id, outcomeWords(found(talk.minutes)), now)
  await savePlan(tx, next)
}
