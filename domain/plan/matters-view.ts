import type { PlanItem } from '../../types/plan'
import type { MattersView } from '../../types/plan-actions'
import type { Day } from '../../types/schema'
import { inOrder, itemView } from './item-view'

/** A kind taken back before anybody did anything is none of the household's business; what was dropped with a word to it is. */
const isForHousehold = ({ state, outcome }: PlanItem): boolean => state !== 'dropped' || outcome !== ''

/** The issue list as its household reads it: what is done about each concern, by whom and by when, and what it was told. No story, no attempts, and not of which kind it is taken to be. */
export const mattersItems = (items: readonly PlanItem[], today: Day): MattersView['items'] =>
  inOrder(items.filter(isForHousehold)).map((item) => {
    const view = itemView(item, today, 'household')
    const { itemId, what, does, state, ownerName, dueOn, isOverdue, reply, outcome, rev, offer, talkId, moves } = view
    return {
      ...{ itemId, what, does, state, ownerName, dueOn, isOverdue, reply, outcome, rev, offer, talkId, moves },
      reason: view.from.by === 'reason' ? view.from.reason : null,
    }
  })
