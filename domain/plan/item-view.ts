import type { PlanItem } from '../../types/plan'
import type { PlanItemView } from '../../types/plan-actions'
import type { Day } from '../../types/schema'
import { movesOf, type PlanParty } from './moves'
import { isLiveItem } from './settled-plan'

const fromOf = ({ from }: PlanItem): PlanItemView['from'] => {
  switch (from.by) {
    case 'reason':
      return { by: 'reason', reason: from.reason }
    case 'kind':
      return { by: 'kind', kind: from.kind }
    case 'staff':
      return { by: 'staff' }
  }
}

const isOverdueItem = (item: Pick<PlanItem, 'state' | 'dueOn'>, today: Day): boolean =>
  isLiveItem(item) && item.dueOn < today

/** An illness is told where the household said when works suit it, to who may read that, and logged there (rule 40): here quiet days have no such reason. */
const quietFor = (quiet: PlanItem['quiet']): PlanItem['quiet'] =>
  quiet?.why === 'illness' ? { ...quiet, why: 'other' } : quiet

/** An item as one of its staff reads it, with the moves open to them. */
export const itemView = (item: PlanItem, today: Day, party: PlanParty = 'staff'): PlanItemView => {
  const { itemId, does, helpKind, what, ownerId, ownerName, dueOn, state, outcome, talkId, taskIds, reopened, rev } =
    item
  return {
    ...{ itemId, does, helpKind, what, ownerId, ownerName, dueOn, state, outcome, talkId, taskIds, reopened, rev },
    from: fromOf(item),
    isOverdue: isOverdueItem(item, today),
    reply: item.reply && { ...item.reply, at: item.reply.at.toISOString() },
    attempts: item.attempts.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
    offer: item.offer && { ...item.offer, at: item.offer.at.toISOString() },
    quiet: quietFor(item.quiet),
    raisedAt: item.raisedAt.toISOString(),
    story: item.story.map(({ act, byName, at, words }) => ({ act, byName, at: at.toISOString(), words })),
    moves: movesOf(item, party),
  }
}

/** Live ones first, each by the day it is due; then those that ended, newest first. */
export const inOrder = (items: readonly PlanItem[]): PlanItem[] =>
  [...items].sort((one, other) => {
    const isLive = isLiveItem(one)
    if (isLive !== isLiveItem(other)) return isLive ? -1 : 1
    if (isLive) return one.dueOn.localeCompare(other.dueOn) || one.raisedAt.getTime() - other.raisedAt.getTime()
    return (other.closedAt?.getTime() ?? 0) - (one.closedAt?.getTime() ?? 0)
  })
