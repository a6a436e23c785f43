import { type Obstacle, obstacles } from '../../types/door-words'
import { CASES_MIN, CASES_PRIOR } from '../../types/limits'
import type { Calibrated, Calibration, DoorCasesDoc, DoorTable } from '../../types/planner'
import { betaQuantile } from './beta'

/** Tails left out below and above: an 80 % interval. */
const TAIL = 0.1

/**
 * What the estate's own outcomes make of the table. A line's chance is taken for a Beta distribution that starts with the table's as its mean and weighs as much as `CASES_PRIOR` cases; each
 * outcome moves it. A visit believed to have only part of its line's chance (tired, fresh, refused) counts as that part of a case, so that being tired is not counted twice: once here and once
 * in each visit's own weight. `chance` is the mean from `CASES_MIN` cases on; below, the table's.
 */
export const calibrate = (table: DoorTable, byObstacle: DoorCasesDoc['byObstacle']): Calibration =>
  Object.fromEntries(
    obstacles.map((obstacle) => [obstacle, line(table.byObstacle[obstacle].chance, byObstacle[obstacle])]),
  ) as Record<Obstacle, Calibrated>

type Counted = NonNullable<DoorCasesDoc['byObstacle'][Obstacle]>
const NONE: Counted = { cases: 0, believed: 0, won: 0, exposure: 0 }

const line = (chance: number, { cases, believed, won, exposure }: Counted = NONE): Calibrated => {
  const won_ = (CASES_PRIOR * chance) / 100 + won
  const lost = (CASES_PRIOR * (100 - chance)) / 100 + Math.max(0, exposure / 100 - won)
  const isKnown = cases >= CASES_MIN
  const inHundredths = (part: number): number => Math.round(part * 100)
  return {
    ...{ cases, believed, won, isKnown },
    chance: isKnown ? inHundredths(won_ / (won_ + lost)) : chance,
    low: inHundredths(betaQuantile(TAIL, won_, lost)),
    high: inHundredths(betaQuantile(1 - TAIL, won_, lost)),
  }
}
