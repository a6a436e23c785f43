import type { EvidenceEntry } from '../../types/evidence'
import type { FigureDay, StairwellTrendDoc, TrendHousehold, TrendRiser } from '../../types/figures'
import type { Day } from '../../types/schema'
import type { FlatState, TallyDoc } from '../../types/tally'
import { applyEntry, tallyFrom } from '../consent/apply-entry'
import { beijingDay } from '../consent/beijing-day'
import { tenantOnly } from '../consent/flat-state'
import { itemState } from '../consent/item-state'
import { figuresOf } from '../consent/summarise'
import { worstAnswer } from '../help/outcomes'

export type StairwellTrend = Pick<StairwellTrendDoc, 'seq' | 'days' | 'households' | 'risers'>

/**
 * One stairwell's figures at the end of each Beijing day on which they changed, the day it was opened first, up to and with `through`; and how its households and pipes stood then. `entries`: its whole
 * evidence, oldest first. What was counted by `figuresOf` from the tally that the same entries give, so the last day equals the tally's figures. An instant that lies before the one of the entry before (two
 * machines' clocks) counts for that one's day. Null: it was opened after `through`.
 */
export const stairwellTrend = (entries: readonly EvidenceEntry[], through: Day): StairwellTrend | null => {
  const [first, ...rest] = entries
  if (first?.kind !== 'opened') throw new Error(`Evidence of ${first?.tallyId} does not begin with its opening`)
  let on = beijingDay(new Date(first.at))
  if (on > through) return null
  let tally = tallyFrom(first)
  const days: FigureDay[] = []
  const states = new Map(asked(tally).map((flatId) => [flatId, [{ on, state: stateOf(tally, flatId) }]]))
  const endDay = (): void => {
    noteFigures(days, tally, on)
    for (const [flatId, list] of states) noteState(list, stateOf(tally, flatId), on)
  }
  for (const entry of rest) {
    if (entry.kind === 'opened') throw new Error(`Evidence of ${entry.tallyId} opens twice`)
    const day = beijingDay(new Date(entry.at))
    if (day > through) break
    if (day > on) {
      endDay()
      on = day
    }
    tally = applyEntry(tally, entry)
  }
  endDay()
  return { seq: tally.seq, days, households: householdsOf(tally, states), risers: risersOf(tally) }
}

const asked = ({ flats }: TallyDoc): string[] => Object.keys(flats)

/** A flat on no riser is asked nothing, and counts as agreed, as in the figures. */
const stateOf = (tally: TallyDoc, flatId: string): FlatState => worstAnswer(tally, flatId) ?? 'agreed'

const noteFigures = (days: FigureDay[], tally: TallyDoc, on: Day): void => {
  const { agreed, agreedAreaCentiSqm, complete } = figuresOf(tally)
  const last = days.at(-1)
  const isSame = last?.agreed === agreed && last.agreedAreaCentiSqm === agreedAreaCentiSqm && last.complete === complete
  if (!isSame) days.push({ on, agreed, agreedAreaCentiSqm, complete })
}

const noteState = (list: TrendHousehold['states'], state: FlatState, on: Day): void => {
  if (list.at(-1)?.state !== state) list.push({ on, state })
}

const householdsOf = (
  tally: TallyDoc,
  states: ReadonlyMap<string, TrendHousehold['states']>,
): Record<string, TrendHousehold> =>
  Object.fromEntries(
    Object.entries(tally.flats).map(([flatId, flat]) => [
      flatId,
      {
        states: states.get(flatId) ?? [],
        hasAnswered: flat.owners.some(({ signerId }) =>
          Object.values(flat.answers).some((bySigner) => bySigner[signerId] !== undefined),
        ),
        tenantOnly: tenantOnly(flat),
      },
    ]),
  )

const risersOf = (tally: TallyDoc): TrendRiser[] =>
  Object.values(tally.risers).map(({ item, flatIds, lockedAt }) => ({
    flatIds,
    missing: flatIds.filter((flatId) => itemState(tally, flatId, item) !== 'agreed'),
    isLocked: lockedAt !== null,
  }))
