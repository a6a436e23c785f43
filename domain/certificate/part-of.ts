import type { PackPart } from '../../types/certificate'
import type { Figures } from '../../types/estate'
import type { EvidenceDoc } from '../../types/evidence'
import { accept, type Result } from '../../types/result'
import type { TallyDoc, TallyRiser } from '../../types/tally'
import { itemState, itemsAsked } from '../consent/item-state'
import { replay } from '../consent/replay'
import { figuresOf } from '../consent/summarise'
import { isComplete } from '../consent/tally-risers'

/** A stairwell's part of a pack, and the tally that it was counted from. */
export type CountedPart = { part: PackPart; tally: TallyDoc }

/**
 * One stairwell's part of a pack: its chain from the beginning (oldest first) up to and with entry `seq`, and what follows from it: every pipe, and every household's state on each item asked of it. What it says
 * depends on those entries alone, so it can be made anew at any time. Refuses `malformed` as `replay` does.
 */
export const partOf = (docs: readonly EvidenceDoc[], seq: number): Result<CountedPart> => {
  const chain = docs.filter((doc) => doc.seq <= seq)
  const replayed = replay(chain)
  if (!replayed.ok) return replayed
  const tally = replayed.value
  return accept({
    tally,
    part: { stairwellId: tally.stairwellId, entries: chain.map(entryOf), ...countsOf(tally) },
  })
}

/** An entry as it stands in a pack: without what it hides, and without the names of documents. */
export const entryOf = ({ entry, prevHash, hash }: EvidenceDoc): PackPart['entries'][number] => ({
  entry,
  prevHash,
  hash,
})

const countsOf = (tally: TallyDoc): Pick<PackPart, 'risers' | 'flats'> => ({
  risers: Object.fromEntries(
    Object.entries(tally.risers).map(([riserId, riser]) => [
      riserId,
      { kind: riser.item, flatIds: riser.flatIds, isComplete: isComplete(riser) },
    ]),
  ),
  flats: Object.fromEntries(
    Object.entries(tally.flats).map(([flatId, { room }]) => [
      flatId,
      {
        room,
        states: Object.fromEntries(itemsAsked(tally, flatId).map((item) => [item, itemState(tally, flatId, item)])),
      },
    ]),
  ),
})

/** What a certificate counts of a stairwell: all of it, or of one riser's certificate that riser, so that it says nothing of the others. */
export const figuresIn = (tally: TallyDoc, riserId: string | null): Figures => {
  const riser = riserId === null ? undefined : tally.risers[riserId]
  return riser ? figuresOfRiser(tally, riser) : figuresOf(tally)
}

const figuresOfRiser = (tally: TallyDoc, riser: TallyRiser): Figures => {
  const agreed = riser.flatIds.filter((flatId) => itemState(tally, flatId, riser.item) === 'agreed')
  const areaOf = (flatIds: string[]) =>
    flatIds.reduce((sum, flatId) => sum + (tally.flats[flatId]?.areaCentiSqm ?? 0), 0)
  return {
    households: riser.flatIds.length,
    agreed: agreed.length,
    areaCentiSqm: areaOf(riser.flatIds),
    agreedAreaCentiSqm: areaOf(agreed),
    risers: 1,
    complete: isComplete(riser) ? 1 : 0,
  }
}

/** The texts that a part's entries name: those people were shown and answered to (rule 34). */
export const textsOf = ({ entries }: Pick<PackPart, 'entries'>): string[] => [
  ...new Set(entries.flatMap(({ entry }) => ('textHash' in entry ? entry.textHash : []))),
]
