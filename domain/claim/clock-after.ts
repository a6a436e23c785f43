import type { ClaimClock, ClaimFacts, ClaimStatus } from '../../types/claim'
import type { Clocks } from '../../types/claim-rules'
import type { ClockStep, Rung } from '../../types/claim-words'
import type { Day } from '../../types/schema'
import type { YearDays } from '../../types/works'
import { owes } from './owes'
import { addWorkingDays, workingDaysBetween } from './working-days'

/** What deadlines are counted by: the estate's table and its calendar. */
export type ClockRules = { today: Day; clocks: Clocks; years: readonly YearDays[] }

/** Source of the deadline of a repair: the day both sides agreed to. */
export const AGREED_DAY = '说好的日子'

const rungOf: Record<Exclude<ClockStep, 'climb'>, Rung> = {
  acknowledge: 'contractor',
  inspect: 'contractor',
  repair: 'contractor',
  pay: 'contractor',
  judge: 'community',
  offer: 'community',
  mediate: 'street',
  letter: 'street',
}

/** What somebody other than the household has to do next; null: nothing, the household answers when it likes. */
export const stepOf = (status: ClaimStatus): Exclude<ClockStep, 'climb'> | null => {
  switch (status.at) {
    case 'submitted':
      return 'acknowledge'
    case 'acknowledged':
    case 'visitSet':
      return 'inspect'
    case 'inspected':
      return 'judge'
    case 'judged':
      return owes(status.liability) ? 'offer' : null
    case 'accepted':
      return status.offer.how === 'repair' ? 'repair' : 'pay'
    case 'objected':
      return 'mediate'
    case 'mediating':
      return 'letter'
    case 'offered':
    case 'done':
    case 'final':
    case 'closed':
    case 'withdrawn':
      return null
  }
}

/**
 * Clock and rung after a move to `status`. A step that goes on keeps its deadline (a visit put off wins no time) unless it starts `anew`; a new one starts on the
 * rung that sees to it.
 */
export const clockAfter = (
  before: Pick<ClaimFacts, 'clock' | 'rung' | 'status'>,
  status: ClaimStatus,
  rules: ClockRules,
  startsAnew = false,
): Pick<ClaimFacts, 'clock' | 'rung'> => {
  const step = stepOf(status)
  if (step === null) return { clock: null, rung: before.rung }
  const goesOn = before.clock?.step === step && stepOf(before.status) === step
  if (goesOn && !startsAnew) return { clock: before.clock, rung: before.rung }
  return { clock: startClock(step, status, rules), rung: goesOn ? before.rung : rungOf[step] }
}

/** A step's clock from today. Of an accepted repair the deadline is the day agreed upon. */
const startClock = (step: ClockStep, status: ClaimStatus, { today, clocks, years }: ClockRules): ClaimClock => {
  if (status.at === 'accepted' && status.offer.how === 'repair') {
    const dueOn = status.offer.byOn < today ? today : status.offer.byOn
    return {
      step,
      startedOn: today,
      dueOn,
      days: workingDaysBetween(today, dueOn, years),
      source: AGREED_DAY,
      paused: null,
    }
  }
  const { days, source } = clocks[step]
  return { step, startedOn: today, dueOn: addWorkingDays(today, days, years), days, source, paused: null }
}

/** The clock of a new claim. */
export const firstClock = (rules: ClockRules): Pick<ClaimFacts, 'clock' | 'rung'> => ({
  clock: startClock('acknowledge', { at: 'submitted' }, rules),
  rung: rungOf.acknowledge,
})

/** Stopped: what is left of it is kept. */
export const pauseClock = (clock: ClaimClock, { today, years }: ClockRules): ClaimClock => ({
  ...clock,
  paused: { since: today, left: workingDaysBetween(today, clock.dueOn, years) },
})

/** Going on: what was left counts from today. */
export const resumeClock = (clock: ClaimClock, { today, years }: ClockRules): ClaimClock => ({
  ...clock,
  dueOn: addWorkingDays(today, clock.paused?.left ?? 0, years),
  paused: null,
})
