import type { Stage } from '../../types/works'
import { isSameSpan, toldSpan } from './told-span'

type Change = {
  before: readonly Stage[]
  after: readonly Stage[]
  /** Reason that stands, and the one given with this change; null: none. */
  standing: string | null
  given: string | null
  /** Why the dates change, as residents read it. */
  why: string
  now: Date
}

/**
 * Why works cannot wait, after their dates changed; null: they are planned, and a stop has its 24 hours before it (rule 37). A reason
 * stands as long as what it was given for stays where it is. A stop that is on and takes longer can be told ahead by nobody: why it
 * takes longer is the reason.
 */
export const emergencyAfter = ({ before, after, standing, given, why, now }: Change): string | null => {
  if (given !== null) return given
  const [was, is] = [toldSpan(before), toldSpan(after)]
  if (isSameSpan(was, is)) return standing
  const isOn = was?.about === 'stop' && is?.about === 'stop' && was.from <= now
  return isOn && was.from.getTime() === is.from.getTime() ? why : null
}
