import { performance } from 'node:perf_hooks'
import { solveSlots } from '../cloudfunctions/matching/solve-slots'
import { checkPlan } from '../domain/slots/check-plan'
import { SOLVER_SECONDS } from '../types/limits'
import type { SlotPlan, SlotProblem } from '../types/works'
import { afterIllness, type EstateSize, inventEstate, randomFrom } from './slots-estate'
import { habits } from './slots-habits'

type Way = { name: string; solve: (problem: SlotProblem) => Promise<SlotPlan> | SlotPlan }
const HIGHS = 'HiGHS'
const ways: Way[] = [
  { name: HIGHS, solve: (problem) => solveSlots(problem, { seconds: SOLVER_SECONDS }) },
  ...Object.entries(habits).map(([name, solve]) => ({ name, solve })),
]
/** Patching means nothing while nothing stands yet. */
const fresh = ways.filter(({ name }) => !name.includes('only the hit'))

/** One plan as it came out; households moved include those who lost their date without getting another. */
type Outcome = {
  way: string
  placed: number
  movedHouseholds: number
  ask: number[]
  gap: number
  isProven: boolean
  ms: number
}
type Run = { title: string; outcomes: Outcome[] }

const LARGE: EstateSize = { risers: 200, workdays: 30, crews: 10, workers: 0.05 }
const ILL_SHARE = 0.02
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** `npm run bench -- --only slots [--quick]`: what the solver's proposals are worth beside two habits; every plan is checked. */
export const benchSlots = async ({ isQuick = false } = {}): Promise<number> => {
  const begun = performance.now()
  const large = Array.from({ length: isQuick ? 2 : 10 }, (_, at) => ({ size: LARGE, seed: 1000 + at }))
  const tight = Array.from({ length: isQuick ? 2 : 10 }, (_, at) => ({ size: { ...LARGE, crews: 6 }, seed: 2000 + at }))
  const mixed = Array.from({ length: isQuick ? 20 : 200 }, (_, seed) => ({ size: anySize(randomFrom(seed)), seed }))
  await solveSlots(inventEstate({ risers: 10, workdays: 5, crews: 1, workers: 0 }, randomFrom(1)), { seconds: 5 })
  const titles = [
    [`${mixed.length} estates of 8–48 risers × 5–15 days`, mixed],
    [`${large.length} estates of 200 risers × 30 days × 2, 10 crews`, large],
    [`${tight.length} estates of 200 risers × 30 days × 2, 6 crews: too few`, tight],
  ] as const
  const runs: Run[] = []
  for (const [title, estates] of titles) {
    const first: Run = { title, outcomes: [] }
    const again: Run = { title: `${title}; after an illness`, outcomes: [] }
    for (const { size, seed } of estates) await runEstate(size, randomFrom(seed * 7919 + 13), first, again)
    runs.push(first, again)
    say(report(first))
    say(report(again))
  }
  const plans = runs.reduce((sum, { outcomes }) => sum + outcomes.length, 0)
  say(
    `\n${plans} plans, every one lawful and true by the validator; ${((performance.now() - begun) / 1000).toFixed(0)} s in all`,
  )
  return 0
}

const anySize = (random: () => number): EstateSize => ({
  risers: 8 + Math.floor(random() * 41),
  workdays: 5 + Math.floor(random() * 11),
  crews: 1 + Math.floor(random() * 4),
  workers: random() * 0.15,
})

const runEstate = async (size: EstateSize, random: () => number, first: Run, again: Run): Promise<void> => {
  const problem = inventEstate(size, random)
  let told: SlotPlan['starts'] = []
  for (const way of fresh) {
    const plan = await attempt(way, problem, first)
    if (way.name === HIGHS) told = plan.starts
  }
  const ill = Math.max(1, Math.round(Object.keys(problem.canBeThere).length * ILL_SHARE))
  const changed = afterIllness(problem, told, ill, random)
  for (const way of ways) await attempt(way, changed, again)
}

const attempt = async (way: Way, problem: SlotProblem, run: Run): Promise<SlotPlan> => {
  const from = performance.now()
  const plan = await way.solve(problem)
  const ms = performance.now() - from
  const faults = checkPlan(problem, plan)
  if (faults.length > 0) throw new Error(`${run.title}, ${way.name}: ${JSON.stringify(faults.slice(0, 3))}`)
  const { gap, isProven } = plan
  const ask = plan.unplaced.map((one) => (one.start === null ? -1 : one.ask.length))
  run.outcomes.push({
    way: way.name,
    placed: plan.starts.length,
    movedHouseholds: movedBy(problem, plan),
    ask,
    gap,
    isProven,
    ms,
  })
  return plan
}

const movedBy = ({ risers }: SlotProblem, { starts }: SlotPlan): number => {
  const startOf = new Map(starts.map(({ worksId, start }) => [worksId, start]))
  return risers
    .filter(({ worksId, current }) => current !== null && startOf.get(worksId) !== current)
    .reduce((sum, { flatIds }) => sum + flatIds.length, 0)
}

const quantile = (list: number[], q: number): number => {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}
const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0)

const report = ({ title, outcomes }: Run): string => {
  const of = (name: string) => outcomes.filter(({ way }) => way === name)
  const ours = of(HIGHS)
  const times = ours.map(({ ms }) => ms)
  const unproven = ours.filter(({ isProven }) => !isProven)
  const asked = ours.flatMap(({ ask }) => ask)
  const lines = [
    `\n${title}`,
    `  HiGHS: median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, largest ${Math.max(...times).toFixed(0)} ms; ` +
      `proven best ${ours.length - unproven.length} of ${ours.length}, gap of the others ${unproven.map(({ gap }) => `${(gap * 100).toFixed(1)} %`).join(', ') || '–'}`,
    `  without a start ${asked.length}: ${[1, 2, 3].map((n) => `${asked.filter((count) => count === n).length} need ${n} household${n > 1 ? 's' : ''}`).join(', ')}, ` +
      `${asked.filter((count) => count > 3).length} more, ${asked.filter((count) => count === -1).length} have no crew whoever is asked`,
  ]
  for (const name of new Set(outcomes.map(({ way }) => way))) {
    const theirs = of(name)
    const [placed, moved] = [sum(theirs.map((one) => one.placed)), sum(theirs.map((one) => one.movedHouseholds))]
    const fewer = theirs.filter((one, at) => one.placed < (ours[at]?.placed ?? 0)).length
    const more = theirs.filter((one, at) => one.placed > (ours[at]?.placed ?? 0)).length
    const times =
      name === HIGHS
        ? ''
        : ` (×${(placed / sum(ours.map((one) => one.placed))).toFixed(3)}; fewer in ${fewer}, more in ${more} of ${theirs.length})`
    lines.push(
      `  ${name.padEnd(32)} risers placed ${placed}${times}${title.includes('illness') ? `; households moved ${moved}` : ''}`,
    )
  }
  return lines.join('\n')
}
