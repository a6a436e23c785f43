import type { OpenState } from './pace'

/**
 * What the forecast assumes beside the estate's own pace, all of it our decision, chosen on simulated campaigns (`bench/forecast-campaigns`) so that the stated range holds on others of them:
 * `npm run bench -- --only forecast` prints how often it does.
 */
export const ASSUMED = {
  /** How readily a household agrees, beside one that has not answered, before the estate's own outcomes say otherwise; they weigh as much as so many agreements. */
  readiness: { pending: 1, conditional: 0.8, deferred: 0.4, refused: 0.2 } satisfies Record<OpenState, number>,
  readinessWeight: 3,
  /** Shapes of how differently households are inclined (a gamma of mean 1), one drawn for each run: it decides who comes first. */
  inclinations: [0.5, 1, 2],
  /** Share of those left who never agree: up to this, drawn for each run, a small one more often (the square of an even number). */
  neverMost: 0.3,
  /** How the pace follows the share r of households left, as r to the power of: 0, as many each day whoever is left (staff go from door to door); 1, each as likely each day; more, who is easily won was won first. */
  followings: [-0.5, 0, 0.5, 1, 1.5, 2, 3, 4],
  /** Deviation of the pace's logarithm from week to week. */
  weeklyWander: 0.25,
  /** Deviation of the logarithm of a stairwell's pace: its lead, its neighbours. */
  stairwellWander: 0.4,
  /** Withdrawals that are assumed to have been seen already, in so many household-days. */
  withdrawn: { count: 0.5, householdDays: 2000 },
} as const
