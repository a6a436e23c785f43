import type { Group } from './classes'
import { eliminationOrder, type Step } from './elimination-order'
import type { Point } from './frontier'
import { bestOf, withGain } from './points'

/** 31 places a word, so that a word is a number of no sign. */
const WORD = 31
/** Which classes in mind are paid for, and the best plans that paid for just these. */
type State = { paid: number[]; points: readonly Point[] }

/**
 * The exact curve of pipes tied together by their doors. Decides one pipe after the other; of all that was decided only the classes paid for matter that somebody undecided waits for, so plans equal in
 * that are compared and the beaten ones forgotten. Null: more than `statesMax` such states at once.
 */
export const eliminate = (groups: readonly Group[], costs: readonly number[], statesMax: number): Point[] | null => {
  const { slots, steps } = eliminationOrder(groups, costs)
  const words = Math.max(1, Math.ceil(slots / WORD))
  let states: State[] = [{ paid: new Array<number>(words).fill(0), points: [{ cost: 0, value: 0, risers: null }] }]
  for (const step of steps) {
    const next = decided(states, step, words)
    if (next.size > statesMax) return null
    states = [...next.values()]
  }
  return [...(states[0] as State).points]
}

const decided = (states: readonly State[], step: Step, words: number): Map<number | string, State> => {
  const { group, fresh, needs } = step
  const kept = maskOf([...needs.map(({ slot }) => slot), ...step.keeps], words)
  const forgotten = maskOf(step.drops, words)
  const next = new Map<number | string, State>()
  for (const { paid, points } of states) {
    let cost = fresh
    for (const need of needs) if (!isIn(paid, need.slot)) cost += need.cost
    const gain = { cost, value: group.value, risers: group.risers }
    // Whoever has paid for all it waits for completes it: nothing is won by not doing so.
    if (cost > 0) add(next, without(paid, forgotten), points)
    const after = without(
      paid.map((word, at) => word | (kept[at] as number)),
      forgotten,
    )
    const key = keyOf(after)
    const known = next.get(key)
    if (known) known.points = bestOf(known.points, points, gain)
    else next.set(key, { paid: after, points: withGain(points, gain) })
  }
  return next
}

const NOTHING = { cost: 0, value: 0, risers: [] }
const add = (next: Map<number | string, State>, paid: number[], points: readonly Point[]): void => {
  const key = keyOf(paid)
  const known = next.get(key)
  if (known) known.points = bestOf(known.points, points, NOTHING)
  else next.set(key, { paid, points })
}

const maskOf = (slots: readonly number[], words: number): number[] => {
  const mask = new Array<number>(words).fill(0)
  for (const slot of slots) {
    const word = Math.floor(slot / WORD)
    mask[word] = (mask[word] as number) | (1 << (slot % WORD))
  }
  return mask
}
const isIn = (paid: readonly number[], slot: number): boolean =>
  ((paid[Math.floor(slot / WORD)] as number) & (1 << (slot % WORD))) !== 0
const without = (paid: readonly number[], mask: readonly number[]): number[] =>
  paid.map((word, at) => word & ~(mask[at] as number))
const keyOf = (paid: readonly number[]): number | string => (paid.length === 1 ? (paid[0] as number) : paid.join())
