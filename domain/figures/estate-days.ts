import type { FigureDay } from '../../types/figures'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'

type Sum = Omit<FigureDay, 'on'>
const nothing: Sum = { agreed: 0, agreedAreaCentiSqm: 0, complete: 0 }

/**
 * Figures of a whole estate at the end of each day, from its stairwells' (`stairwellTrend`): every day from the first on which any of them was opened to `through`, also those on which nothing changed.
 * A stairwell counts nothing before its first day, and on a day without an entry of its own what it counted last. Empty: no stairwell was opened yet.
 */
export const estateDays = (stairwells: readonly (readonly FigureDay[])[], through: Day): FigureDay[] => {
  const changes = new Map<Day, Sum>()
  for (const days of stairwells) {
    let before = nothing
    for (const day of days) {
      if (day.on > through) break
      changes.set(day.on, plus(changes.get(day.on) ?? nothing, minus(day, before)))
      before = day
    }
  }
  const first = [...changes.keys()].sort()[0]
  const all: FigureDay[] = []
  let sum = nothing
  for (let on = first; on !== undefined && on <= through; on = dayAfter(on, 1)) {
    sum = plus(sum, changes.get(on) ?? nothing)
    all.push({ on, ...sum })
  }
  return all
}

const plus = (one: Sum, other: Sum): Sum => ({
  agreed: one.agreed + other.agreed,
  agreedAreaCentiSqm: one.agreedAreaCentiSqm + other.agreedAreaCentiSqm,
  complete: one.complete + other.complete,
})
const minus = (one: Sum, other: Sum): Sum => ({
  agreed: one.agreed - other.agreed,
  agreedAreaCentiSqm: one.agreedAreaCentiSqm - other.agreedAreaCentiSqm,
  complete: one.complete - other.complete,
})
