import type { DayHeadsDoc } from '../../types/certificate'
import type { Day } from '../../types/schema'
import { beijingDay } from '../consent/beijing-day'

type Head = DayHeadsDoc['heads'][number]
type Link = { seq: number; hash: string; entry: { at: string } }

/** The chains that do not stand where they stood when a day was last published; their heads have to be looked up. */
export const changedHeads = (current: readonly Head[], before: readonly Head[]): Head[] => {
  const known = new Map(before.map(({ tallyId, head }) => [tallyId, head]))
  return current.filter(({ tallyId, head }) => known.get(tallyId) !== head)
}

/** Where a chain stood when a Beijing day was over, of its links newest first; undefined: none of these is so old. */
export const headBy = (tallyId: string, links: readonly Link[], on: Day): Head | undefined => {
  const last = links.find(({ entry }) => beijingDay(new Date(entry.at)) <= on)
  return last && { tallyId, seq: last.seq, head: last.hash }
}
