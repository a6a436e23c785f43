import type { Audit, Result } from './lighthouse'

/** Out of 100, and what we ask of the first screen. */
export const BAR = { performance: 90, accessibility: 100, 'best-practices': 95 } as const
export type Category = keyof typeof BAR
const categories = Object.keys(BAR) as Category[]

const WORST = 6
/** The times people feel, in the order in which they happen. */
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
]

export const scoreOf = (result: Result, category: Category): number =>
  Math.round((result.categories[category]?.score ?? 0) * 100)

/** The middle run by performance: a busy machine makes single runs slow, never fast. */
export const medianRun = (results: Result[]): Result => {
  const sorted = [...results].sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'))
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('Lighthouse was not run')
  return middle
}

export const shortfalls = (result: Result): string[] =>
  categories
    .filter((category) => scoreOf(result, category) < BAR[category])
    .map((category) => `${category} ${scoreOf(result, category)}, at least ${BAR[category]} is asked for`)

/** Audits that found something, the worst first; those that score come before those that only tell. */
export const worstAudits = (result: Result): Audit[] => {
  const weights = new Map(
    Object.values(result.categories).flatMap(({ auditRefs }) => auditRefs.map(({ id, weight }) => [id, weight])),
  )
  return Object.values(result.audits)
    .filter(({ id, score }) => weights.has(id) && score !== null && score < 0.9)
    .sort(
      (a, b) => Number(weights.get(b.id) !== 0) - Number(weights.get(a.id) !== 0) || Number(a.score) - Number(b.score),
    )
    .slice(0, WORST)
}

export const describe = (name: string, runs: Result[]): string => {
  const result = medianRun(runs)
  const all = (category: Category) => runs.map((run) => scoreOf(run, category)).join('/')
  return [
    `${name}: ${categories.map((category) => `${category} ${scoreOf(result, category)} (${all(category)}; ≥ ${BAR[category]})`).join(', ')}`,
    `  ${TIMES.map((id) => `${result.audits[id]?.title} ${result.audits[id]?.displayValue}`).join(', ')}`,
    // Lighthouse slows a strong desktop down (index 1500 to 2000) to a phone; on a busy or weaker machine times come out too long.
    `  machine index ${runs.map(({ environment }) => Math.round(environment.benchmarkIndex)).join('/')}`,
    ...worstAudits(result).map(({ id, score, title, displayValue }) =>
      `  ${Math.round(Number(score) * 100)}  ${id}: ${title} ${displayValue ?? ''}`.trimEnd(),
    ),
  ].join('\n')
}
