import type { Power } from '../../types/binding'
import { accept, type Result, refuse } from '../../types/result'
import type { Item } from '../../types/riser'
import { beijingDay } from '../consent/beijing-day'

/**
 * The stored power under which an agent may sign these items of this round today (Civil Code art. 165; rule 30): principal,
 * matter, term and proof are all on file. Refuses `power_missing` or `power_expired`.
 */
export const powerFor = (powers: Power[], roundId: string, items: Item[], now: Date): Result<Power> => {
  const matching = powers.filter(
    (power) =>
      power.roundId === roundId && (power.items.length === 0 || items.every((item) => power.items.includes(item))),
  )
  if (matching.length === 0) return refuse('power_missing')
  const today = beijingDay(now)
  const valid = matching.find((power) => power.from <= today && today <= power.until)
  return valid ? accept(valid) : refuse('power_expired')
}
