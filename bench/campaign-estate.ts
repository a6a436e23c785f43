import { type Random, seededRandom } from '../domain/forecast/random'
import type { RiserKind } from '../types/riser'
import { anyPerson, type Person } from './campaign-people'

export type Home = Person & {
  flatId: string
  floor: number
  column: number
  /** Days on which somebody knocked. */
  visits: number[]
}
export type Pipe = { riserId: string; kind: RiserKind; columns: number[]; homes: number[] }
export type Stairwell = { homes: Home[]; pipes: Pipe[]; columns: number }

/** Stairwells, floors and columns of an estate, and how many stairwells share the kitchen shafts of neighbouring columns. Our guess at old compounds of Beijing. */
export const ESTATE = { stairwells: 10, floors: [6, 12], columns: [2, 4], shared: 0.35 } as const

const between = (random: Random, [low, high]: readonly [number, number]): number =>
  low + Math.floor(random() * (high - low + 1))

/** An estate before the first day: the same for the same seed, whoever plans the visits. */
export const anyEstate = (seed: number): Stairwell[] => {
  const random = seededRandom(seed)
  return Array.from({ length: ESTATE.stairwells }, (_, at) => anyStairwell(random, at))
}

const anyStairwell = (random: Random, at: number): Stairwell => {
  const floors = between(random, ESTATE.floors)
  const columns = between(random, ESTATE.columns)
  const isShared = random() < ESTATE.shared
  const homes = Array.from({ length: floors * columns }, (_, index): Home => {
    const [floor, column] = [1 + Math.floor(index / columns), index % columns]
    return { ...anyPerson(random), flatId: `s${at}-${floor}-${column}`, floor, column, visits: [] }
  })
  const all = [...Array(columns).keys()]
  const kitchens = isShared ? all.filter((one) => one % 2 === 0).map((one) => [one, one + 1]) : all.map((one) => [one])
  const pipe = (kind: RiserKind, of: number[], fromFloor: number): Pipe => ({
    ...{ riserId: `s${at}-${kind}-${of.join('')}`, kind, columns: of },
    homes: homes.flatMap((home, index) => (of.includes(home.column) && home.floor >= fromFloor ? index : [])),
  })
  // The ground floor has an outlet of its own.
  return {
    ...{ homes, columns },
    pipes: [
      ...kitchens.flatMap((of) => [pipe('kitchenWater', of, 1), pipe('kitchenDrain', of, 2)]),
      ...all.flatMap((one) => [pipe('bathroomWater', [one], 1), pipe('bathroomDrain', [one], 2)]),
    ],
  }
}

export const missingOn = ({ homes }: Stairwell, pipe: Pipe): Home[] =>
  pipe.homes.flatMap((index) => {
    const home = homes[index]
    return home && home.signed === null ? home : []
  })

/** 成串率, 0 to 1. */
export const completeShare = (estate: readonly Stairwell[]): number => {
  const pipes = estate.flatMap((stairwell) => stairwell.pipes.map((pipe) => missingOn(stairwell, pipe).length === 0))
  return pipes.filter(Boolean).length / pipes.length
}
