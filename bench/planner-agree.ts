import { stopsOf } from '../domain/planner/estate-curve'
import { randomFrom } from '../test/support/any-help-problem'
import { entangled, inventEstate, shapes } from '../test/support/planner-estates'
import type { PlannerHighs } from '../test/support/planner-highs'
import type { StairwellProblem } from '../types/planner'
import { table } from './help-matching-figures'
import { counted, curveOf, planned } from './planner-own'

const kinds = [...shapes, 'entangled'] as const
const SHARES = [0, 0.05, 0.15, 0.3, 0.5, 0.8, 3]

const invented = (kind: (typeof kinds)[number], at: number): StairwellProblem[] => {
  const random = randomFrom(at * 7919 + 13)
  const isWeighted = at % 2 === 1
  if (kind === 'entangled')
    return Array.from({ length: 2 }, () => entangled(random, { risers: 11, doors: 24, isWeighted }))
  const flats = at % 50 === 49 ? 3_000 : Math.round(30 * (500 / 30) ** random())
  const odd = at % 3 === 2 ? { zeroCost: random() * 60, unwinnable: random() * 50 } : {}
  return inventEstate({ shape: kind, flats, isWeighted, ...odd }, random)
}

/** Our best plan beside the one that HiGHS proves, estate by estate, each counted from the puzzle itself. Throws at the first gap. */
export const compareValues = (highs: PlannerHighs, estates: number, say: (line: string) => void): void => {
  const rows: string[][] = []
  let worstGap = 0
  let all = 0
  for (const kind of kinds) {
    let [asked, spent, changed] = [0, 0, 0]
    const each = Math.ceil(estates / kinds.length)
    for (let at = 0; at < each; at++) {
      const problems = invented(kind, at)
      const curve = curveOf(problems)
      const stops = stopsOf(curve)
      const budget = Math.round((stops.at(-1)?.cost ?? 0) * (SHARES[at % SHARES.length] as number))
      const ours = planned(problems, curve, budget)
      const { risers, value } = highs.best(problems, budget)
      const theirs = counted(problems, risers)
      if (theirs.cost > budget || theirs.value !== value) throw new Error(`${kind} ${at}: HiGHS' plan does not hold`)
      const gap = (theirs.value - ours.value) / Math.max(1, theirs.value)
      worstGap = Math.max(worstGap, Math.abs(gap))
      if (gap !== 0) throw new Error(`${kind} ${at}: ours ${ours.value}, HiGHS ${theirs.value} for ${budget} visits`)
      asked++
      spent += ours.cost
      // One visit less is worth less: a planner that is one off would be seen here.
      if (ours.cost > 0 && stops.some(({ cost }) => cost === budget)) changed++
    }
    all += asked
    rows.push([kind, `${asked}`, `${spent}`, `${changed}`, '0'])
  }
  const heads = ['shape', 'estates', 'visits planned', 'of these at a stop', 'gap']
  say(`\n${all} random estates beside HiGHS, worst gap ${worstGap}\n\n${table(heads, rows)}`)
}
