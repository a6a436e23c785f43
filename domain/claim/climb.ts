import type { ClaimFacts } from '../../types/claim'
import { clockStepWords, type Rung, rungs, rungWords } from '../../types/claim-words'
import type { ClockRules } from './clock-after'
import { addWorkingDays } from './working-days'

/** The rung above; the street's is the last. */
const above = (rung: Rung): Rung => rungs[Math.min(rungs.indexOf(rung) + 1, rungs.length - 1)] ?? rung

/** Whether a deadline has passed and something is still to be said about it: at the street only the first time. */
export const isOverdue = ({ clock, rung, wasLate }: ClaimFacts, today: string): boolean =>
  clock !== null && clock.paused === null && clock.dueOn < today && (rung !== 'street' || !wasLate)

/**
 * What an overdue step becomes: one rung higher, with a deadline of its own (rule 42). At the street it stays where it is, late for good. The first receiver is
 * not let off: the step is the same. Null when nothing is overdue.
 */
export const climb = (facts: ClaimFacts, rules: ClockRules): { facts: ClaimFacts; words: string } | null => {
  const { clock, rung } = facts
  if (clock === null || !isOverdue(facts, rules.today)) return null
  const late = `「${clockStepWords[clock.step]}」应在 ${clock.dueOn} 前办完，逾期未办`
  if (rung === 'street')
    return { facts: { ...facts, wasLate: true }, words: `${late}，由${rungWords.street}继续督办。` }
  const { days, source } = rules.clocks.climb
  const dueOn = addWorkingDays(rules.today, days, rules.years)
  const next = above(rung)
  return {
    facts: { ...facts, rung: next, wasLate: true, clock: { ...clock, startedOn: rules.today, dueOn, days, source } },
    words: `${late}，转由${rungWords[next]}督办。`,
  }
}
