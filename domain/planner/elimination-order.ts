import type { Group } from './classes'

/**
 * One pipe after the other, in an order that keeps few classes in mind. `slots`: how many places for classes in mind are needed at once. Of each step: `fresh` is what its classes cost that nobody
 * decided before waits for; `needs` are places of the others it waits for, with their costs; `keeps` are places newly taken by its own; `drops` those nobody undecided waits for.
 */
export type Step = {
  group: Group
  fresh: number
  needs: { slot: number; cost: number }[]
  keeps: number[]
  drops: number[]
}
export type Order = { slots: number; steps: Step[] }

/** Greedy: always the pipe after which the fewest classes have to be kept in mind; of equals the one that brings fewest new ones. */
export const eliminationOrder = (groups: readonly Group[], costs: readonly number[]): Order => {
  const left = new Int32Array(costs.length)
  for (const { classes } of groups) for (const one of classes) left[one] = (left[one] as number) + 1
  const slotOf = new Int32Array(costs.length).fill(-1)
  const freeSlots: number[] = []
  const order: Order = { slots: 0, steps: [] }
  const undecided = [...groups]
  while (undecided.length > 0) {
    const [group] = undecided.splice(nextOf(undecided, left, slotOf), 1) as [Group]
    order.steps.push(stepOf(group, costs, left, slotOf, freeSlots, order))
  }
  return order
}

const nextOf = (undecided: readonly Group[], left: Int32Array, slotOf: Int32Array): number => {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [at, { classes }] of undecided.entries()) {
    let [more, fresh] = [0, 0]
    for (const one of classes) {
      const isLast = left[one] === 1
      if ((slotOf[one] as number) >= 0) {
        if (isLast) more--
      } else if (!isLast) {
        more++
        fresh++
      }
    }
    const rank = more * (slotOf.length + 1) + fresh
    if (rank >= least) continue
    least = rank
    best = at
  }
  return best
}

const stepOf = (
  group: Group,
  costs: readonly number[],
  left: Int32Array,
  slotOf: Int32Array,
  freeSlots: number[],
  order: Order,
): Step => {
  const step: Step = { group, fresh: 0, needs: [], keeps: [], drops: [] }
  for (const one of group.classes) {
    const cost = costs[one] as number
    const slot = slotOf[one] as number
    left[one] = (left[one] as number) - 1
    if (slot >= 0) {
      step.needs.push({ slot, cost })
      if (left[one] === 0) step.drops.push(slot)
    } else {
      step.fresh += cost
      if (left[one] === 0) continue
      slotOf[one] = freeSlots.pop() ?? order.slots++
      step.keeps.push(slotOf[one] as number)
    }
  }
  // Only now: a place dropped by this step cannot be one that it takes.
  freeSlots.push(...step.drops)
  return step
}
