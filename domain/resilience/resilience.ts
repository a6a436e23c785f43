import type { Resilience, TrendHousehold } from '../../types/figures'
import { RESILIENCE_CASES_MIN } from '../../types/limits'
import { CONFLICT_FULL, CONFLICT_WEIGHTS, OTHER_HELPER } from './formula-words'

/** What is known of one stairwell, counted; nothing of it names a household. */
export type StairwellRecord = {
  /** Households the round asks, and those of which an owner has answered, whatever they said. */
  asked: number
  answered: number
  /** Help asked for and over: by a neighbour of the same stairwell, by anybody else, by nobody. What the household called off is not counted. */
  help: { byNeighbour: number; byOther: number; unmet: number }
  /** Promises whose day is over or that were kept, and those kept in time. */
  promises: { due: number; inTime: number }
  /** Flats in which works began or whose record both sides have signed, and those signed before. */
  baselines: { due: number; signed: number }
  conflicts: Record<keyof typeof CONFLICT_WEIGHTS, number>
}

export const noRecord = (): StairwellRecord => ({
  asked: 0,
  answered: 0,
  help: { byNeighbour: 0, byOther: 0, unmet: 0 },
  promises: { due: 0, inTime: 0 },
  baselines: { due: 0, signed: 0 },
  conflicts: { decided: 0, open: 0, disputed: 0, complaint: 0 },
})

/**
 * 韧性 of a stairwell: four parts of 0 to 100, whole, and their mean as the score. All of it our decision; `formulaWords` says the same in Chinese.
 *
 * - turnout = 100 · answered ÷ asked;
 * - mutualHelp = (100 · by a neighbour + `OTHER_HELPER` · by others) ÷ all help that is over;
 * - supervision = 100 · (promises kept in time + records signed before works) ÷ (promises due + records due);
 * - conflicts = 100 − 100 · (points ÷ households) ÷ `CONFLICT_FULL`, at least 0; points by `CONFLICT_WEIGHTS`.
 *
 * A part with fewer than `RESILIENCE_CASES_MIN` cases (its denominator; of conflicts the households) is null and left out of the mean; with none known there is no score.
 */
export const resilienceOf = (record: StairwellRecord): Resilience => {
  const { asked, answered, help, promises, baselines, conflicts } = record
  const points = (Object.keys(CONFLICT_WEIGHTS) as (keyof typeof CONFLICT_WEIGHTS)[]).reduce(
    (sum, kind) => sum + CONFLICT_WEIGHTS[kind] * conflicts[kind],
    0,
  )
  const parts: Resilience['parts'] = {
    turnout: part(100 * answered, asked),
    mutualHelp: part(
      100 * help.byNeighbour + OTHER_HELPER * help.byOther,
      help.byNeighbour + help.byOther + help.unmet,
    ),
    supervision: part(100 * (promises.inTime + baselines.signed), promises.due + baselines.due),
    conflicts: part(Math.max(0, 100 * asked - (100 * points) / CONFLICT_FULL), asked),
  }
  const known = Object.values(parts).flatMap((one) => one ?? [])
  return { score: known.length === 0 ? null : part(sumOf(known), known.length, 1), parts }
}

const part = (points: number, cases: number, least = RESILIENCE_CASES_MIN): number | null =>
  cases < least ? null : Math.round(points / cases)
const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0)

/** Its part of the record that the round alone tells. */
export const turnoutOf = (
  households: Readonly<Record<string, Pick<TrendHousehold, 'hasAnswered'>>>,
): Pick<StairwellRecord, 'asked' | 'answered'> => {
  const all = Object.values(households)
  return { asked: all.length, answered: all.filter(({ hasAnswered }) => hasAnswered).length }
}
