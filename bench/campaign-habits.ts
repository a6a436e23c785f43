import { DEFAULT_DOOR_TABLE } from '../domain/planner/default-table'
import { visitsLeft } from '../domain/planner/visit-cost'
import { doorOfHome, mayKnock } from './campaign-doors'
import { type Home, missingOn, type Stairwell } from './campaign-estate'

/** Who plans visits. `next`: whose turn it is, asked anew for each visit; null: nobody's who may be visited that day. `left`: visits the week still has. `made`: somebody is about to knock there. */
export type Campaigner = {
  next(estate: readonly Stairwell[], day: number, left: number): Home | null
  made?(home: Home, day: number): void
  /** A week begins: so many visits. */
  week?(estate: readonly Stairwell[], day: number, visits: number): void
}

/** Stairwell by stairwell, floor by floor, again from the start when through. */
export const floorByFloor = (): Campaigner => {
  let at = 0
  return {
    next(estate, day) {
      const homes = estate.flatMap((stairwell) => stairwell.homes)
      for (let step = 0; step < homes.length; step++) {
        const home = homes[(at + step) % homes.length]
        if (!home || !mayKnock(home, day)) continue
        at = (at + step + 1) % homes.length
        return home
      }
      return null
    },
  }
}

type Waiting = { missing: Home[]; pipes: number }

const waitings = new WeakMap<Stairwell, { signed: number; waiting: Waiting[] }>()

/** Sets of households that some pipe waits for, and how many pipes they complete; found once while nobody signs. */
const waitingIn = (stairwell: Stairwell): Waiting[] => {
  const signed = stairwell.homes.filter((home) => home.signed !== null).length
  const known = waitings.get(stairwell)
  if (known?.signed === signed) return known.waiting
  const sets = stairwell.pipes.map((pipe) => missingOn(stairwell, pipe)).filter((missing) => missing.length > 0)
  const waiting = sets.map((missing) => ({
    missing,
    pipes: sets.filter((other) => other.every((home) => missing.includes(home))).length,
  }))
  waitings.set(stairwell, { signed, waiting })
  return waiting
}

/** The first door, as one climbs, of the pipe that comes first. */
const firstDoor = (estate: readonly Stairwell[], day: number, rank: (waiting: Waiting) => number): Home | null => {
  let best: { home: Home; rank: number } | null = null
  for (const waiting of estate.flatMap(waitingIn)) {
    const ranked = rank(waiting)
    if (best && ranked >= best.rank) continue
    const home = waiting.missing.find((one) => mayKnock(one, day))
    if (home) best = { home, rank: ranked }
  }
  return best?.home ?? null
}

/** The pipe that fewest are missing on. */
export const fewestMissing = (): Campaigner => ({
  next: (estate, day) => firstDoor(estate, day, ({ missing }) => missing.length),
})

const costs = new WeakMap<Home, { key: string; visits: number }>()

/** What our table says a door takes; looked up once while nothing of it changes. */
const costOf = (home: Home, day: number): number => {
  const key = `${day}~${home.met}~${home.saidYes}~${home.promisedUntil}`
  const known = costs.get(home)
  if (known?.key === key) return known.visits
  const visits = visitsLeft(doorOfHome(home, day, Number.POSITIVE_INFINITY), DEFAULT_DOOR_TABLE, {})
  costs.set(home, { key, visits })
  return visits
}

/** The pipe whose doors complete the most for each visit that our table says they take. */
export const bestPerVisit = (): Campaigner => ({
  next: (estate, day) =>
    firstDoor(estate, day, ({ missing, pipes }) => {
      const visits = missing.reduce((sum, home) => sum + costOf(home, day), 0)
      return visits / pipes
    }),
})
