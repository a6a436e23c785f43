import { accept, type Result, refuse } from '../../types/result'
import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import { advance, type TallyStep } from './advance'

export type TextRevision = { textHash: string; textVersion: number; clauseIds: string[]; by: string; items: Item[] }

/**
 * Puts a new version of the text in force: answers on the `items` whose words changed no longer count and are asked again, the
 * others stand (e-sign law art. 5, rule 34). Risers locked for works keep their answers: what was agreed there is being built. A tally that already
 * has this version or a later one is left alone (`evidence: null`). Refuses `round_not_open`, and `malformed` for one version
 * number with two texts.
 */
export const reviseText = (
  tally: TallyDoc,
  { textHash, textVersion, clauseIds, by, items }: TextRevision,
  now: Date,
): Result<TallyStep> => {
  if (textVersion === tally.textVersion && textHash !== tally.textHash)
    return refuse('malformed', { field: 'textVersion' })
  if (textVersion <= tally.textVersion) return accept({ tally, evidence: null })
  if (tally.closedAt) return refuse('round_not_open')
  return accept(
    advance(
      tally,
      { kind: 'text', textHash, textVersion, clauseIds, by, items: tally.items.filter((item) => items.includes(item)) },
      now,
    ),
  )
}
