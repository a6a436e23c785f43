import type { Riser, RiserKind } from '../../types/riser'
import { sha256Hex } from '../evidence/hash'

/** Longest readable id; an id of ours may have 120 characters, and more is added to it in evidence. */
const READABLE_MAX = 60

/**
 * A pipe's id: `r-kitchenWater-03`, for several columns `r-kitchenWater-03_04`. Columns not of letters and digits are spelt
 * as code points, a very long list becomes a hash. A second pipe of the same kind and columns (two stacks in one
 * shaft, on different floors) gets `-2`, in the pattern's order.
 */
export const riserId = (kind: RiserKind, positions: string[], before: Pick<Riser, 'riserId'>[]): string => {
  const columns = positions.map(spell).join('_')
  const base = `r-${kind}-${columns.length <= READABLE_MAX ? columns : sha256Hex(columns).slice(0, 16)}`
  const taken = new Set(before.map((riser) => riser.riserId))
  let id = base
  for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`
  return id
}

const spell = (position: string): string =>
  position.replace(/[^A-Za-z0-9]/gu, (sign) => `u${sign.codePointAt(0)?.toString(16)}`)
