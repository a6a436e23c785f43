import type { StairwellProblem } from '../../types/planner'

/**
 * Shapes of stairwells. `columns`: each flat on the pipes of its own column. `bridged`: one in ten on a neighbour's as well, and flats joined across two columns. `random`: each on one to three pipes of
 * any kind. `adversarial`: each on three or four of twelve, so that nothing falls apart.
 */
export const shapes = ['columns', 'bridged', 'random', 'adversarial'] as const
export type Shape = (typeof shapes)[number]
export type EstateOptions = {
  shape: Shape
  flats: number
  /** Pipes worth their chance in thousandths, and one more if they were in the plan kept; else 1 each. */
  isWeighted?: boolean
  /** Of a hundred doors: that only the signature is missing, or that cannot be won. */
  zeroCost?: number
  unwinnable?: number
}
type Random = () => number

const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1))

/** An estate nobody lives in, stairwell by stairwell, of so many flats in all. Its settled flats have no door in it: nothing waits for them. */
export const inventEstate = (options: EstateOptions, random: Random): StairwellProblem[] => {
  const stairwells: StairwellProblem[] = []
  let left = options.flats
  while (left > 0) {
    const floors = Math.min(whole(random, 5, 18), left)
    const positions = Math.max(1, Math.min(whole(random, 2, 4), Math.floor(left / floors)))
    stairwells.push(inventStairwell(options, floors, positions, random))
    left -= floors * positions
  }
  return stairwells
}

const inventStairwell = (options: EstateOptions, floors: number, positions: number, random: Random) => {
  const settled = random() * 0.8
  const columns = columnsOf(options.shape, positions, random)
  const waits: number[][] = Array.from({ length: columns.flat().length }, () => [])
  const costs: StairwellProblem['costs'] = []
  for (let floor = 0; floor < floors; floor++)
    for (let position = 0; position < positions; position++) {
      if (random() < settled) continue
      const door = costs.length
      costs.push(costOf(options, random))
      for (const riser of new Set(risersOf(options.shape, columns, position, random))) waits[riser]?.push(door)
    }
  return { costs, risers: waits.map((doors) => ({ value: valueOf(options, random), doors })) }
}

/** Which pipes belong to which position: two to four a column, as kitchens and bathrooms have them. */
const columnsOf = (shape: Shape, positions: number, random: Random): number[][] => {
  if (shape === 'adversarial') return [Array.from({ length: 12 }, (_, riser) => riser)]
  let next = 0
  return Array.from({ length: positions }, () => Array.from({ length: whole(random, 2, 4) }, () => next++))
}

const risersOf = (shape: Shape, columns: readonly number[][], position: number, random: Random): number[] => {
  const all = columns.flat()
  const anyOf = (list: readonly number[]) => list[whole(random, 0, list.length - 1)] as number
  if (shape === 'random') return Array.from({ length: whole(random, 1, 3) }, () => anyOf(all))
  if (shape === 'adversarial') return Array.from({ length: whole(random, 3, 4) }, () => anyOf(all))
  const own = columns[position] as number[]
  const neighbours = columns[(position + 1) % columns.length] as number[]
  if (shape === 'columns' || random() >= 0.1) return own
  return random() < 0.5 ? [...own, anyOf(neighbours)] : [...own, ...neighbours]
}

const costOf = ({ zeroCost = 10, unwinnable = 4 }: EstateOptions, random: Random): number | null => {
  const drawn = random() * 100
  if (drawn < unwinnable) return null
  if (drawn < unwinnable + zeroCost) return 0
  return whole(random, 1, 4)
}

const valueOf = ({ isWeighted = false }: EstateOptions, random: Random): number =>
  isWeighted ? whole(random, 1, 1000) * 31 + whole(random, 0, 1) : 1

/** Twenty-four pipes, sixty-four doors, each on three or four: more states than any real stairwell. */
export const entangled = (random: Random, { risers = 24, doors = 64, isWeighted = false } = {}): StairwellProblem => {
  const waits: number[][] = Array.from({ length: risers }, () => [])
  for (let door = 0; door < doors; door++) {
    const on = new Set<number>()
    const count = whole(random, 3, 4)
    while (on.size < count) on.add(whole(random, 0, risers - 1))
    for (const riser of on) waits[riser]?.push(door)
  }
  return {
    costs: Array.from({ length: doors }, () => whole(random, 1, 4)),
    risers: waits.map((list) => ({ value: valueOf({ shape: 'random', flats: 0, isWeighted }, random), doors: list })),
  }
}
