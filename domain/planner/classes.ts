import type { StairwellProblem } from '../../types/planner'
import { partition } from './partition'

/** Pipes that wait for the same doors: whoever pays for one completes all. `classes`: what they wait for, indices into `costs`. */
export type Group = { risers: number[]; value: number; classes: number[] }
/**
 * A stairwell's puzzle without what does not matter. `free`: pipes that wait for nobody who takes a visit, complete at no cost. `costs`: by class, all doors that the same pipes wait for, who are won
 * together or not at all.
 */
export type Classes = { free: number[]; freeValue: number; groups: Group[]; costs: number[] }

/** Leaves out pipes of no value and those that wait for a door that cannot be won, and doors that take no visit; puts together equal doors and equal pipes. */
export const classesOf = ({ costs, risers }: StairwellProblem): Classes => {
  const free: number[] = []
  let freeValue = 0
  const paid: number[] = []
  const waits: number[][] = []
  for (let riser = 0; riser < risers.length; riser++) {
    const { value, doors } = risers[riser] as StairwellProblem['risers'][number]
    const paying = value > 0 ? payingOf(doors, costs) : null
    if (!paying) continue
    if (paying.length > 0) {
      paid.push(riser)
      waits.push(paying)
    } else {
      free.push(riser)
      freeValue += value
    }
  }
  return { free, freeValue, ...merged(costs, risers, paid, waits) }
}

/** Doors that take a visit; null: one cannot be won. */
const payingOf = (doors: readonly number[], costs: StairwellProblem['costs']): number[] | null => {
  const paying: number[] = []
  for (const door of doors) {
    const cost = costs[door]
    if (typeof cost !== 'number') return null
    if (cost > 0) paying.push(door)
  }
  return paying
}

const merged = (
  doorCosts: StairwellProblem['costs'],
  risers: StairwellProblem['risers'],
  paid: number[],
  waits: number[][],
): Pick<Classes, 'groups' | 'costs'> => {
  const labels = partition(doorCosts.length, waits)
  const classOf: number[] = []
  const costs: number[] = []
  const risersOf: number[][] = []
  const isCounted = new Uint8Array(doorCosts.length)
  const classesOfRiser = waits.map((doors, at) => {
    const classes: number[] = []
    for (const door of doors) {
      const label = labels[door] as number
      let one = classOf[label]
      if (one === undefined) {
        one = costs.length
        classOf[label] = one
        costs.push(0)
        risersOf.push([])
      }
      const touching = risersOf[one] as number[]
      if (touching[touching.length - 1] !== at) {
        touching.push(at)
        classes.push(one)
      }
      if (isCounted[door]) continue
      isCounted[door] = 1
      costs[one] = (costs[one] as number) + (doorCosts[door] as number)
    }
    return classes
  })
  const byLabel: Group[] = []
  const groups: Group[] = []
  const riserLabels = partition(paid.length, risersOf)
  for (let at = 0; at < paid.length; at++) {
    const riser = paid[at] as number
    const value = (risers[riser] as StairwellProblem['risers'][number]).value
    const label = riserLabels[at] as number
    const group = byLabel[label]
    if (group) {
      group.risers.push(riser)
      group.value += value
      continue
    }
    const added = { risers: [riser], value, classes: classesOfRiser[at] as number[] }
    byLabel[label] = added
    groups.push(added)
  }
  return { groups, costs }
}
