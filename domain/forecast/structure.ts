import type { TrendHousehold, TrendRiser } from '../../types/figures'
import { type OpenState, openStates } from './pace'

/** One stairwell as the night's work left it (`StairwellTrendDoc`). */
export type ForecastStairwell = {
  households: Readonly<Record<string, Pick<TrendHousehold, 'states'>>>
  risers: readonly TrendRiser[]
}

/** An estate as a course of weeks is drawn from it, flat and by number: hundreds of courses go over it. */
export type Structure = {
  /** Households that have not agreed: state (place in `openStates`) and stairwell of each. */
  states: Uint8Array
  stairwells: Uint32Array
  stairwellCount: number
  /** Pipes not complete, each by the numbers of those households it waits for. */
  open: Uint32Array[]
  /** Pipes complete and never undone: works on them are locked. */
  locked: number
  /** Pipes complete that are undone when somebody takes an agreement back, each by all households on it that agreed; and how many such households there are. */
  complete: Uint32Array[]
  agreed: number
}

/** A pipe on which nobody lives is never complete, as in the figures. A household asked for several pipes that has agreed to one of them counts as not agreed. */
export const structureOf = (stairwells: readonly ForecastStairwell[]): Structure => {
  const [states, places]: [number[], number[]] = [[], []]
  const [openNumber, agreedNumber] = [new Map<string, number>(), new Map<string, number>()]
  for (const [place, { households }] of stairwells.entries())
    for (const [flatId, { states: history }] of Object.entries(households)) {
      const state = history.at(-1)?.state ?? 'pending'
      if (state === 'agreed') agreedNumber.set(flatId, agreedNumber.size)
      else {
        openNumber.set(flatId, states.length)
        states.push(openStates.indexOf(state satisfies OpenState))
        places.push(place)
      }
    }
  const risers = stairwells.flatMap((one) => one.risers).filter(({ flatIds }) => flatIds.length > 0)
  const numbers = (flatIds: readonly string[], of: ReadonlyMap<string, number>): Uint32Array =>
    Uint32Array.from(flatIds.flatMap((flatId) => of.get(flatId) ?? []))
  return {
    states: Uint8Array.from(states),
    stairwells: Uint32Array.from(places),
    stairwellCount: stairwells.length,
    open: risers
      .filter(({ missing, isLocked }) => missing.length > 0 && !isLocked)
      .map(({ missing }) => numbers(missing, openNumber)),
    locked: risers.filter(({ isLocked }) => isLocked).length,
    complete: risers
      .filter(({ missing, isLocked }) => missing.length === 0 && !isLocked)
      .map(({ flatIds }) => numbers(flatIds, agreedNumber)),
    agreed: agreedNumber.size,
  }
}
