import type { OpenState } from './pace'

/**
 * What the forecast assumes beside the estate's own pace, all of it our decision, chosen on simulated campaigns (`bench/forecast-campaigns`) so that the stated range holds on others of them:
 * `npm run bench -- --only forecast` prints how often it does.
 */
export const ASSUMED = {
  /** How readily a household agrees, beside one that has not answered, before the estate's own outcomes say otherwise; they weigh as much as so many agreements. */
  readiness: { pending: 1, conditional: 0.8, deferred: 0.4, refused: 0.2 } satisfies Record<OpenState, number>,
  readinessWeight: 3,
  /** Shapes of how differently households of one state are inclined (a gamma of mean 1), one drawn for each run: at 0.3 half of them hardly ever agree, at 2 nearly all do. */
  inclinations: [0.3, 0.6, 1, 2],
  /** Deviation of the pace's logarithm from week to week, and its mean step: who is easily won is won first. */
  weeklyWander: 0.25,
  weeklyStep: -0.05,
  /** Deviation of the logarithm of a stairwell's pace: its lead, its neighbours. */
  stairwellWander: 0.4,
  /** Withdrawals that are assumed to have been seen already, in so many household-days. */
  withdrawn: { count: 0.5, householdDays: 2000 },
} as const
