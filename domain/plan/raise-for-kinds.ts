import type { HouseholdPlanDoc, PlanItem, PlanTemplates } from '../../types/plan'
import { type Kind, kindWords } from '../../types/plan-words'
import { sha256Hex } from '../evidence/hash'
import { withAdded } from './add-items'
import { itemOfStep } from './new-item'
import { isSameWork } from './same-work'
import { isLiveItem } from './settled-plan'
import { type By, stepped } from './stepped'

type Plan = Pick<HouseholdPlanDoc, 'items' | 'contactId' | 'contactName'>
/** `seq`: the plan's `rev` of the moment, so that a kind taken back and confirmed again opens its plan anew. */
type Confirmed = { flatId: string; seq: number; kinds: readonly Kind[]; by: By }

const idFor = ({ flatId, seq }: Confirmed, kind: Kind, step: string): string =>
  sha256Hex(JSON.stringify([flatId, 'kind', seq, kind, step])).slice(0, 24)

/**
 * **All** items of a plan as they become when a person confirmed these kinds: of each kind that has none of its items live, one for each step of its template. A step that a live item does
 * already (of a reason, say) is not raised twice but noted there.
 */
export const itemsForKinds = (templates: PlanTemplates, confirmed: Confirmed, plan: Plan, now: Date): PlanItem[] =>
  confirmed.kinds.reduce((items, kind) => {
    if (items.some((item) => isLiveItem(item) && item.from.by === 'kind' && item.from.kind === kind)) return items
    return templates.byKind[kind].reduce((list, step) => {
      const { by } = confirmed
      const same = list.find((item) => isLiveItem(item) && isSameWork(item, step))
      if (same) {
        const noted = stepped(same, { act: 'raise', by, words: kindWords[kind] }, now)
        return list.map((item) => (item === same ? noted : item))
      }
      const item = itemOfStep(
        step,
        plan,
        {
          itemId: idFor(confirmed, kind, step.step),
          from: (name) => ({ by: 'kind', kind, step: name }),
          by,
          words: kindWords[kind],
        },
        now,
      )
      return withAdded(list, item)
    }, items)
  }, plan.items)

/** Nobody has touched it: it only came up, by itself or by a confirmation. */
export const isUntouched = ({ state, story }: Pick<PlanItem, 'state' | 'story'>): boolean =>
  state === 'open' && story.every(({ act }) => act === 'raise' || act === 'handOver')

/** All items as they become when kinds are taken back: theirs that nobody has touched are dropped, what somebody began goes on. */
export const withoutKinds = (items: readonly PlanItem[], takenBack: readonly Kind[], by: By, now: Date): PlanItem[] =>
  items.map((item) => {
    if (item.from.by !== 'kind' || !takenBack.includes(item.from.kind) || !isUntouched(item)) return item
    const words = `不是${kindWords[item.from.kind]}`
    return stepped(item, { act: 'drop', by, words }, now, { state: 'dropped', closedAt: now })
  })
