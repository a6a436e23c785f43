import type { PlanMove } from '../../../domain/plan/apply-move'
import type { PlanParty } from '../../../domain/plan/moves'
import type { HouseholdPlanDoc, PlanItem } from '../../../types/plan'
import type { PlanMoveKind } from '../../../types/plan-actions'
import { type PlanNewsWords, type PlanTelling, tellPlan } from '../../platform/plan-news'
import type { Transaction } from '../../platform/store'

/** What its household hears of staff's moves. Of the others it reads when it looks. */
const forHousehold: Partial<Record<PlanMoveKind, PlanNewsWords>> = {
  reply: { title: '您提的问题有了答复', brief: '请看怎么说' },
  close: { title: '您提的问题办完了', brief: '请看结果；不满意可以重开' },
  reopen: { title: '您提的问题重新在办', brief: '请看下一步' },
  offer: { title: '社区提了一个方案', brief: '请看合不合适' },
  note: { title: '房主的维修义务说明', brief: '请看法条怎么说' },
}
/** What the item's owner hears of the household's moves, or of colleagues' about it. */
const forOwner: Partial<Record<PlanMoveKind, PlanNewsWords>> = {
  assign: { title: '有一件事交给您', brief: '请看由您办的这一件' },
  reopen: { title: '有一件事重新打开了', brief: '请看为什么' },
  answerOffer: { title: '住户答复了方案', brief: '请看接受没有' },
}

/** Leaves word of one move: the household hears of what staff did, whoever owns the item of what others did. Who did it hears nothing. */
export const tellOfItem = async (
  tx: Transaction,
  plan: HouseholdPlanDoc,
  item: PlanItem,
  { kind, party, by }: { kind: PlanMove['kind']; party: PlanParty; by: string },
  now: Date,
): Promise<void> => {
  const owner = forOwner[kind]
  const personIds = [item.ownerId ?? plan.contactId]
  const telling: PlanTelling = {
    of: { ...plan, flatId: plan._id },
    to: 'matters',
    subjectId: item.itemId,
    step: item.rev,
    household: party === 'staff' ? (forHousehold[kind] ?? null) : null,
    staff: owner ? { ...owner, personIds } : null,
    by,
  }
  await tellPlan(tx, telling, now)
}
