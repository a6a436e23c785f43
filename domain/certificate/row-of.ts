import type { CertificatePart } from '../../types/certificate'
import { type CountedPart, figuresIn } from './part-of'
import { partHash } from './seal'

/** What a header holds of a stairwell's part: its chain's end, its figures, its hash. `riserId`: of a riser's certificate, else null. */
export const rowOf = (
  { part, tally }: CountedPart,
  { building, unit }: { building: string; unit: string },
  riserId: string | null,
): CertificatePart => ({
  stairwellId: tally.stairwellId,
  building,
  unit,
  tallyId: tally._id,
  seq: tally.seq,
  head: tally.head,
  figures: figuresIn(tally, riserId),
  partHash: partHash(part),
})
