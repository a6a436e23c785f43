/**
 * What the matching weighs, all of it in metres of walking, and all of it our decision: one place to change it. Whole numbers, so that a best plan can be
 * proven best.
 */

/** Somebody the household has had before is worth a way this much longer. */
export const STRANGER = 200
/** A station's place is kept for whom no volunteer suits: one is proposed when volunteers are this much farther. */
export const STATION = 400
/** Each task already promised that week makes the next one this much dearer: the second 60, the third 120. */
export const LOAD = 60
/**
 * Asking somebody else, or at another hour, than stands proposed. More than any single way, stranger and station together: a proposal changes for somebody who would
 * otherwise go without, never because another way is shorter.
 */
export const CHANGED = 3_000
/** Proposing somebody beside whom a coordinator has pinned. */
export const AGAINST_PIN = 50_000
/**
 * Leaving a task out, for each point of its penalty: nobody goes without unless more than thirty others would have to be asked anew. Not more, because weights further apart
 * than a solver's tolerances cannot be proven, and a first aim of its own (most served, then cheapest) takes it twenty times as long.
 */
export const LEFT_OUT = 100_000

/** What one more task costs a volunteer who has `promised` tasks in that week: convex, so the next goes to whoever has fewest. */
export const loadStep = (promised: number): number => LOAD * promised

/** The cost of an arc, from what is true of it. `metres`: `metresApart`. */
export const arcCost = (facts: {
  metres: number
  isKnown: boolean
  by: 'volunteer' | 'service'
  isAgainstPin?: boolean
}): number =>
  Math.round(facts.metres) +
  (facts.isKnown ? 0 : STRANGER) +
  (facts.by === 'service' ? STATION : 0) +
  (facts.isAgainstPin ? AGAINST_PIN : 0)

/**
 * What leaving a task out weighs. Among tasks of one hour and one person only the order matters: of what cannot all be served the heaviest set is served whatever the
 * numbers are, and it is also the largest. Where one long task stands against several short ones the numbers decide: an urgent one against three plain ones.
 */
export const penaltyOf = (facts: { isUrgent: boolean; isHealth: boolean; isPinned: boolean }): number =>
  (facts.isHealth ? 2 : 1) * (facts.isUrgent ? 4 : 1) + (facts.isPinned ? 16 : 0)
