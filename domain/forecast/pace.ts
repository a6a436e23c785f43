import type { TrendHousehold } from '../../types/figures'
import type { Day } from '../../types/schema'
import type { FlatState } from '../../types/tally'
import { dayAfter } from '../consent/beijing-day'

export type OpenState = Exclude<FlatState, 'agreed'>
export const openStates: readonly OpenState[] = ['pending', 'conditional', 'deferred', 'refused']

/** Households in a state, day by day summed, and how many of them agreed. */
export type Exposure = { householdDays: number; agreed: number }
export type Pace = {
  /** Days looked at; fewer than asked for while the round is younger. */
  days: number
  /** Households that agreed in them; one that does so again counts again. */
  agreed: number
  byState: Record<OpenState, Exposure>
  /** Day by day since the round began (at most `HISTORY_DAYS`), oldest first: households that had not agreed that morning, and that agreed. The last `days` of them are those looked at. */
  history: { open: number; agreed: number }[]
  /** Of households that had agreed: days, and how many took it back. */
  kept: { householdDays: number; withdrawn: number }
}

/** Days of history that tell whether the pace follows how many are left. Our decision: before that another season was, or another team. */
const HISTORY_DAYS = 60
/** Above this share of all who had agreed, and this many, what is taken back on one day is no withdrawal: a new text asks everybody anew (rule 34). Our decision. */
const MASS_SHARE = 0.1
const MASS_MIN = 3

/**
 * What happened in the last `backDays` days up to and with `through`: how long households were in which state, and how many agreed from it. A household that changes on a day was in its former state for
 * that day. The day on which it was first asked counts as well.
 */
export const paceOf = (households: readonly Pick<TrendHousehold, 'states'>[], through: Day, backDays: number): Pace => {
  const byState = Object.fromEntries(
    openStates.map((state) => [state, { householdDays: 0, agreed: 0 }]),
  ) as Pace['byState']
  const kept = { householdDays: 0, withdrawn: 0 }
  const opened = households.flatMap(({ states }) => states[0]?.on ?? []).sort()[0] ?? through
  const history: Pace['history'] = []
  let days = 0
  for (let back = HISTORY_DAYS - 1; back >= 0; back--) {
    const on = dayAfter(through, -back)
    if (on < opened) continue
    const moved = households.map(({ states }) => moveOn(states, on))
    const wereOpen = moved.flatMap((move) => (move && move.from !== 'agreed' ? move : []))
    history.push({ open: wereOpen.length, agreed: wereOpen.filter(({ to }) => to === 'agreed').length })
    if (back >= backDays) continue
    days++
    for (const { from, to } of wereOpen) {
      const exposure = byState[from as OpenState]
      exposure.householdDays++
      if (to === 'agreed') exposure.agreed++
    }
    const before = moved.filter((move) => move?.from === 'agreed').length
    const lost = moved.filter((move) => move?.from === 'agreed' && move.to !== 'agreed').length
    kept.householdDays += before
    if (lost <= Math.max(MASS_MIN, before * MASS_SHARE)) kept.withdrawn += lost
  }
  const agreed = openStates.reduce((sum, state) => sum + byState[state].agreed, 0)
  return { days, agreed, byState, history, kept }
}

/** A household's state before a day and at its end; null: it was not asked yet. The first state is as the round began, on that same day. */
const moveOn = (states: TrendHousehold['states'], on: Day): { from: FlatState; to: FlatState } | null => {
  const [first, ...changes] = states
  if (!first || first.on > on) return null
  let from = first.state
  for (const change of changes) {
    if (change.on > on) break
    if (change.on === on) return { from, to: change.state }
    from = change.state
  }
  return { from, to: from }
}
