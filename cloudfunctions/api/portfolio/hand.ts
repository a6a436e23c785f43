import type { By } from '../../../domain/plan/stepped'
import { handedPlan, handedPromise } from '../../../domain/portfolio/handed'
import { type ReachedHousehold, reachesAll } from '../../../domain/portfolio/reach'
import type { Place } from '../../../domain/staff/policy'
import { PORTFOLIO_MAX } from '../../../types/limits'
import { ownHomes } from '../../platform/own-homes'
import { planOf, savePlan } from '../../platform/plan-commit'
import { savePromise } from '../../platform/promise-commit'
import { stop, take } from '../../platform/refused'
import { command, type Store, type Transaction } from '../../platform/store'
import { Conflict } from '../../platform/store-errors'

/** Households of one transaction: few enough that it seldom meets another writer. */
export const AT_ONCE = 5
/** Open promises looked through at once; a household has one for each owner who set a condition. */
const PROMISES_MAX = 200
/** Homes of one person that are asked about. */
const HOMES_MAX = 50

export type Moved = { moved: number; items: number; promises: number }
export type Hand = {
  store: Store
  place: Place
  by: By
  toId: string | null
  why: string
  now: Date
}

/** What is known of who is to have households, before any transaction: how often households came to them (`rev`), and where they live. */
export type Receiver = { rev: number; homes: string[] }

/** Refuses `portfolio_full` when so many more would be too many. `rev` is read before they are counted: what comes to them meanwhile makes it another. */
export const receiverOf = async ({ store, toId }: Pick<Hand, 'store' | 'toId'>, more: number): Promise<Receiver> => {
  if (toId === null) return { rev: 0, homes: [] }
  const staff = await store.staff.peek(toId, 'portfolioRev')
  const [has, bindings] = await Promise.all([
    store.householdPlans.count({ contactId: toId }),
    store.bindings.find(
      { personId: toId },
      { limit: HOMES_MAX, field: { flatId: true, stairwellId: true, state: true } },
    ),
  ])
  if (has + more > PORTFOLIO_MAX) stop('portfolio_full')
  return {
    rev: staff?.portfolioRev ?? 0,
    homes: [
      ...(await ownHomes(
        store,
        bindings.filter(({ state }) => state !== 'ended'),
      )),
    ],
  }
}

/**
 * Puts a few households into somebody's portfolio, or out of any, with all that is open in them, in one transaction: of each household all or nothing goes. `fromId`: only those which are
 * still that person's. `then` writes beside it how far a longer work is. What is there already is left alone, so that it may be repeated. Refuses as `reachesAll`.
 */
export const handSome = async (
  hand: Hand,
  households: readonly ReachedHousehold[],
  { receiver, fromId }: { receiver: Receiver; fromId?: string },
  then: (tx: Transaction, done: Moved) => Promise<void> = async () => {},
): Promise<Moved> => {
  const { store, place, toId, by, why, now } = hand
  const flatIds = households.map(({ flatId }) => flatId)
  const open = await store.promises.find(
    { flatId: command.in(flatIds), isOpen: true },
    { limit: PROMISES_MAX, field: { flatId: true } },
  )
  const done = await store.transact(async (tx) => {
    const staff = toId === null ? null : await tx.staff.get(toId)
    if (toId !== null) take(reachesAll(staff, place, households, receiver.homes))
    // Somebody else gave them households since theirs were counted.
    if (staff && (staff.portfolioRev ?? 0) !== receiver.rev) throw new Conflict()
    const to = staff && { personId: staff._id, name: staff.name }
    const sum: Moved = { moved: 0, items: 0, promises: 0 }
    for (const household of households) {
      const plan = await planOf(tx, household)
      if (plan.contactId === toId || (fromId !== undefined && plan.contactId !== fromId)) continue
      const handing = { to, by, why }
      const handed = handedPlan(plan, handing, now)
      const after = await savePlan(tx, handed.plan)
      sum.moved += 1
      sum.items += handed.items
      for (const { _id } of open.filter(({ flatId }) => flatId === household.flatId)) {
        const promise = await tx.promises.get(_id)
        const along = promise && handedPromise(promise, plan.contactId, handing, now)
        if (!along) continue
        await savePromise(tx, promise, along, after, now)
        sum.promises += 1
      }
    }
    // Ending their role, and counting what they have, meet this write.
    if (staff && sum.moved > 0) await tx.staff.put({ ...staff, portfolioRev: receiver.rev + 1 })
    await then(tx, sum)
    return sum
  })
  if (done.moved > 0) receiver.rev += 1
  return done
}
