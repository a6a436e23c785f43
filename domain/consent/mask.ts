import { MASK_BELOW } from '../../types/limits'
import type { RiserView } from '../../types/picture'

type Pipe = { riserId: string; flatIds: string[]; progress: RiserView['progress'] }

/**
 * What residents may see of each pipe's progress, so that no view identifies the last household missing (rule 43), by itself or
 * compared with another pipe. Households mostly answer all items alike, so comparing counts across items tells as well.
 * - One or two missing: `hidden`. A pipe of one or two households: always, since anything else tells who it is.
 * - A count is shown only on pipes that share all their households or none: 3 of 6 beside 3 of 5 would name the sixth. Where
 *   pipes overlap the largest keeps its count; which one does not depend on anybody's answer.
 * - A complete pipe is `hidden` while, together with the other complete ones, it would leave one or two households as the only
 *   ones that can be missing on a pipe not complete (drains from the first floor up complete, water not: the ground floor).
 * A locked pipe is shown: works there are announced on the door.
 */
export const maskProgress = (pipes: Pipe[]): RiserView['progress'][] => {
  const counted = countable(pipes)
  const shown = showable(pipes)
  return pipes.map((pipe) => {
    const { progress, riserId } = pipe
    if (progress.status === 'none' || progress.status === 'locked') return progress
    if (progress.status === 'complete') return shown.has(riserId) ? progress : { status: 'hidden' }
    return isNearlyComplete(progress) || !counted.has(riserId) ? { status: 'hidden' } : progress
  })
}

const isSmall = ({ flatIds }: Pipe): boolean => flatIds.length < MASK_BELOW

const isNearlyComplete = (progress: Pipe['progress']): boolean =>
  progress.status === 'open' && progress.total - progress.agreed < MASK_BELOW

/** Pipes that may show a count: the largest first, then every one that shares all or none of its households with those. */
const countable = (pipes: Pipe[]): Set<string> => {
  const chosen: Pipe[] = []
  const asked = pipes.filter((pipe) => pipe.progress.status !== 'none' && !isSmall(pipe))
  for (const pipe of [...asked].sort((a, b) => b.flatIds.length - a.flatIds.length)) {
    if (chosen.every((other) => isApartOrSame(pipe.flatIds, other.flatIds))) chosen.push(pipe)
  }
  return new Set(chosen.map(({ riserId }) => riserId))
}

const isApartOrSame = (one: string[], other: string[]): boolean => {
  const shared = one.filter((flatId) => other.includes(flatId)).length
  return shared === 0 || (shared === one.length && shared === other.length)
}

/**
 * The complete pipes that may be shown as such. A pipe not shown complete, for whichever reason, looks unfinished; if all but one
 * or two of its households stand on pipes that are, those wait too. Hiding one may expose the next, so this repeats.
 */
const showable = (pipes: Pipe[]): Set<string> => {
  const large = pipes.filter((pipe) => pipe.progress.status !== 'none' && !isSmall(pipe))
  const locked = pipes.filter(({ progress }) => progress.status === 'locked')
  let shown = large.filter(({ progress }) => progress.status === 'complete')
  for (;;) {
    const known = new Set([...locked, ...shown].flatMap(({ flatIds }) => flatIds))
    const exposed = large.filter((pipe) => {
      const suspects = pipe.flatIds.filter((flatId) => !known.has(flatId)).length
      return suspects > 0 && suspects < MASK_BELOW
    })
    const touched = new Set(exposed.flatMap(({ flatIds }) => flatIds))
    const kept = shown.filter(({ flatIds }) => !flatIds.some((flatId) => touched.has(flatId)))
    if (kept.length === shown.length) return new Set(kept.map(({ riserId }) => riserId))
    shown = kept
  }
}
