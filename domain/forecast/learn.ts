import { ASSUMED } from './assumptions'
import { type OpenState, openStates, type Pace } from './pace'
import { gamma, type Random } from './random'

/** What the estate's last days allow of it, drawn once for each course. */
export type Drawn = {
  /** Households a day that agree now. */
  daily: number
  /** Power of the share left that the pace follows. */
  following: number
  /** How readily, by state; only their ratios count. */
  readiness: Record<OpenState, number>
  /** Chance a day that an agreement is taken back. */
  withdrawn: number
}

/** All that does not change from course to course. */
export const learn = (pace: Pace): ((random: Random) => Drawn) => {
  const spread = clusteringOf(pace)
  const recent = pace.history.slice(-pace.days)
  const now = Math.max(1, openNow(pace))
  const weights = followingWeights(pace, spread)
  return (random) => {
    const following = drawFrom(weights, random)
    // So many days of today's pace the days looked at amount to: with more households left they were faster.
    const days = recent.reduce((sum, { open }) => sum + (Math.max(1, open) / now) ** following, 0)
    const daily = (gamma(random, (pace.agreed + 0.5) / spread) * spread) / Math.max(1, days)
    const { count, householdDays } = ASSUMED.withdrawn
    const withdrawn = gamma(random, count + pace.kept.withdrawn) / (householdDays + pace.kept.householdDays)
    return { daily, following, readiness: readinessOf(pace, random), withdrawn }
  }
}

const openNow = ({ history }: Pace): number => {
  const last = history.at(-1)
  return last ? last.open - last.agreed : 0
}

/** Variance of the daily numbers over their mean, at least 1, drawn towards a modest 2: two weeks tell little about it. */
const clusteringOf = ({ history, days }: Pace): number => {
  const daily = history.slice(-days).map(({ agreed }) => agreed)
  const mean = daily.reduce((sum, one) => sum + one, 0) / Math.max(1, daily.length)
  if (daily.length < 2 || mean === 0) return 2
  const variance = daily.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (daily.length - 1)
  return Math.max(1, (2 * 4 + (variance / mean) * daily.length) / (4 + daily.length))
}

/**
 * How well each following explains the days since the round began: the likelihood of the daily numbers as Poisson with mean A·(open ÷ most)^following, A integrated out (a Gamma of no information), its
 * logarithm divided by how clustered days are. Where the number left hardly changed they come out alike.
 */
const followingWeights = ({ history }: Pace, spread: number): { value: number; weight: number }[] => {
  const most = Math.max(1, ...history.map(({ open }) => open))
  const days = history.map(({ open, agreed }) => ({ left: Math.max(0.5, open) / most, agreed }))
  const total = days.reduce((sum, { agreed }) => sum + agreed, 0)
  const logs = ASSUMED.followings.map((value) => {
    const fit = days.reduce((sum, { left, agreed }) => sum + agreed * value * Math.log(left), 0)
    const whole = days.reduce((sum, { left }) => sum + left ** value, 0)
    return (fit - total * Math.log(whole)) / spread
  })
  const best = Math.max(...logs)
  return ASSUMED.followings.map((value, at) => ({ value, weight: Math.exp((logs[at] ?? best) - best) }))
}

/** By state: agreements seen for the days spent in it, beside what is assumed. */
const readinessOf = (pace: Pace, random: Random): Record<OpenState, number> => {
  const weight = ASSUMED.readinessWeight
  const days = openStates.reduce((sum, state) => sum + ASSUMED.readiness[state] * pace.byState[state].householdDays, 0)
  const pooled = (pace.agreed + 0.5) / Math.max(1, days)
  const one = (state: OpenState): number => {
    const { householdDays, agreed } = pace.byState[state]
    return gamma(random, weight + agreed) / (weight / (ASSUMED.readiness[state] * pooled) + householdDays)
  }
  return {
    pending: one('pending'),
    conditional: one('conditional'),
    deferred: one('deferred'),
    refused: one('refused'),
  }
}

const drawFrom = (weights: readonly { value: number; weight: number }[], random: Random): number => {
  let left = random() * weights.reduce((sum, { weight }) => sum + weight, 0)
  for (const { value, weight } of weights) {
    left -= weight
    if (left < 0) return value
  }
  return weights.at(-1)?.value ?? 1
}
