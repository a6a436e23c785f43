import { noFigures, sumFigures } from '../../../domain/estate/figures'
import { inWalkingOrder } from '../../../domain/planner/walk-order'
import type { EstateDoc } from '../../../types/estate'
import type { EstateTrendDoc, FiguresView } from '../../../types/figures'
import type { RoundDoc } from '../../../types/round'
import { found } from '../../platform/refused'
import type { Store } from '../../platform/store'

/** What is read of an estate for its figures: its document, its newest round, and what the night's work made of that. */
export type FiguresFound = { estate: EstateDoc; round: RoundDoc | null; trend: EstateTrendDoc | null }

/** Three reads, whatever the estate's size. A draft is no round yet. */
export const findFigures = async (store: Store, estateId: string): Promise<FiguresFound> => {
  const estate = found(await store.estates.get(estateId))
  const { currentRoundId } = estate
  if (currentRoundId === null) return { estate, round: null, trend: null }
  const [round, trend] = await Promise.all([store.rounds.get(currentRoundId), store.trends.get(currentRoundId)])
  const isAsked = round !== null && round.state !== 'draft' && round.state !== 'discarded'
  return { estate, round: isAsked ? round : null, trend: isAsked && trend?.kind === 'estate' ? trend : null }
}

/** The summary of a stairwell, if it is of this round. */
const figuresIn = (entry: EstateDoc['stairwells'][string], round: RoundDoc | null) => {
  const { summary } = entry
  if (!round || summary?.roundId !== round._id) return null
  const { households, agreed, areaCentiSqm, agreedAreaCentiSqm, risers, complete } = summary
  return { households, agreed, areaCentiSqm, agreedAreaCentiSqm, risers, complete }
}

export const figuresView = ({ estate, round, trend }: FiguresFound): FiguresView => {
  const stairwells = inWalkingOrder(
    Object.entries(estate.stairwells).map(([stairwellId, entry]) => ({
      stairwellId,
      building: entry.building,
      unit: entry.unit,
      figures: figuresIn(entry, round),
      resilience: trend?.resilience[stairwellId] ?? null,
    })),
  )
  return {
    round: round && {
      roundId: round._id,
      title: round.title,
      opensAt: round.opensAt.toISOString(),
      closesAt: round.closesAt.toISOString(),
      isClosed: round.state === 'closed',
    },
    now: nowOf(stairwells),
    days: trend?.days ?? [],
    forecast: round?.state === 'closed' ? null : (trend?.forecast ?? null),
    blockers: trend?.blockers ?? [],
    stairwells,
    asOf: trend?.at.toISOString() ?? null,
  }
}

/** Sum over the stairwells that were asked. */
export const nowOf = (stairwells: readonly { figures: FiguresView['stairwells'][number]['figures'] }[]) =>
  stairwells.length === 0 ? noFigures : sumFigures(stairwells.flatMap(({ figures }) => figures ?? []))
