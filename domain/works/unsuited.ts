import type { AvailabilityDoc, HalfDay, WorksDoc } from '../../types/works'
import { isBlackedOut, whenThere } from '../slots/when-there'
import { hasSaid } from './has-said'
import { slotOf } from './slot-of'

export type Said = Pick<AvailabilityDoc, 'flatId' | 'home' | 'blackouts' | 'key' | 'lastDay' | 'at'>
type Work = Pick<WorksDoc, 'state' | 'from' | 'flatIds' | 'stages' | 'visits'>

/** Half-days of the slot still to come: those of its steps that are not done. */
const slotLeft = ({ stages }: Pick<WorksDoc, 'stages'>): HalfDay[] =>
  slotOf(stages.filter(({ state }) => state !== 'done'))

/**
 * Households whose words, said since the dates of works were set, do not suit them: nobody at home, or days on which nothing may happen. What they had said before was looked at then: it suited, or
 * somebody settled it with them. Nor are those among them who said later still that they come.
 */
export const unsuited = (work: Work, said: ReadonlyMap<string, Said>, datesSetAt: Date): string[] => {
  if (work.state !== 'scheduled' && work.state !== 'underway') return []
  const slot = slotLeft(work)
  return work.flatIds.filter((flatId) => {
    const theirs = said.get(flatId)
    if (!theirs || theirs.at <= datesSetAt) return false
    const visit = work.visits[flatId]
    if (visit?.state === 'coming' && visit.at >= theirs.at) return false
    // Quiet days stand by themselves: they count also of who has not said when somebody is at home.
    if (!hasSaid(theirs, work.from)) return slot.some((half) => isBlackedOut(half, theirs.blackouts))
    return whenThere(slot, theirs).includes(false)
  })
}
