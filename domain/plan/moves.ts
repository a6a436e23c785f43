import type { PlanItem } from '../../types/plan'
import { type PlanMoveKind, planMoveKinds } from '../../types/plan-actions'
import { type PlanDoes, type PlanItemState, planDoes } from '../../types/plan-words'
import { accept, type Result, refuse } from '../../types/result'

/** Who moves an item: its staff, or the household itself (an owner or family; a tenant is nobody here). */
export const planParties = ['staff', 'household'] as const
export type PlanParty = (typeof planParties)[number]

type Row = {
  by: readonly PlanParty[]
  /** Of items that ask for what. */
  of: readonly PlanDoes[]
  from: readonly PlanItemState[]
  /** Of these not while they wait: what they raised is ended first, where it is kept. */
  notWaiting?: readonly PlanDoes[]
}
const live: readonly PlanItemState[] = ['open', 'waiting']

/** Which move of which item, in which state, by whom. The server judges by it, and pages show what it allows. */
export const planTable: Record<PlanMoveKind, Row> = {
  assign: { by: ['staff'], of: planDoes, from: live },
  reply: { by: ['staff'], of: planDoes, from: live },
  attempt: { by: ['staff'], of: ['contactOwner'], from: live },
  note: { by: ['staff'], of: ['upkeepNote'], from: live },
  offer: { by: ['staff'], of: ['offer'], from: live },
  answerOffer: { by: ['household'], of: ['offer'], from: ['waiting'] },
  askHelp: { by: ['staff'], of: ['help'], from: ['open'] },
  setQuiet: { by: ['staff'], of: ['quiet'], from: live },
  close: { by: ['staff'], of: planDoes, from: live, notWaiting: ['help'] },
  drop: { by: ['staff'], of: planDoes, from: live, notWaiting: ['help', 'talk'] },
  reopen: { by: ['staff', 'household'], of: planDoes, from: ['done', 'dropped'] },
}

type Moved = Pick<PlanItem, 'does' | 'state'>

/** Refuses `not_allowed` to who never makes that move, `move_not_of_item` for an item that asks for something else, `item_state`. */
export const checkMove = ({ does, state }: Moved, kind: PlanMoveKind, party: PlanParty): Result<true> => {
  const { by, of, from, notWaiting = [] } = planTable[kind]
  if (!by.includes(party)) return refuse('not_allowed')
  if (!of.includes(does)) return refuse('move_not_of_item')
  const isHeld = state === 'waiting' && notWaiting.includes(does)
  return from.includes(state) && !isHeld ? accept(true) : refuse('item_state')
}

export const movesOf = (item: Moved, party: PlanParty): PlanMoveKind[] =>
  planMoveKinds.filter((kind) => checkMove(item, kind, party).ok)
