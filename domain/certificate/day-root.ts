import canonicalize from 'canonicalize'
import type { DayHeadsDoc } from '../../types/certificate'
import { sha256Hex } from '../evidence/hash'

type Day = Pick<DayHeadsDoc, 'estateId' | 'on' | 'before' | 'heads'>

/** Heads in the order in which they are hashed: by tally, sign by sign. */
export const sortHeads = (heads: readonly DayHeadsDoc['heads'][number][]): DayHeadsDoc['heads'] =>
  [...heads].sort((one, other) => (one.tallyId < other.tallyId ? -1 : one.tallyId > other.tallyId ? 1 : 0))

/**
 * The root of a day: SHA-256 of the canonical JSON (RFC 8785) of estate, day, the day before and all heads, in hex. One line in the lobby binds every chain of the
 * estate, and by `before` every day there ever was.
 */
export const dayRoot = ({ estateId, on, before, heads }: Day): string =>
  sha256Hex(canonicalize({ estateId, on, before, heads: sortHeads(heads) }) ?? '')

/** Whether these are the same chains, each standing where it stood. */
export const areHeadsSame = (one: DayHeadsDoc['heads'], other: DayHeadsDoc['heads']): boolean =>
  canonicalize(sortHeads(one)) === canonicalize(sortHeads(other))
