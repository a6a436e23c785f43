import type { EvidenceEntry } from '../../types/evidence'
import type { Day } from '../../types/schema'
import type { TallyFlat } from '../../types/tally'
import { saidAt } from '../visit/standing-no'

/** Whether some answer or withdrawal of a household is of this day or later: then it may have stood otherwise on it. */
export const hasSaidSince = ({ answers, withdrawn = {} }: TallyFlat, on: Day): boolean => {
  const days = [
    ...Object.values(answers).flatMap((bySigner) => Object.values(bySigner).map((answer) => answer.on)),
    ...Object.values(withdrawn).flatMap((bySigner) => Object.values(bySigner)),
  ]
  return days.some((day) => day >= on)
}

/**
 * A household's answers as they stood at a moment, from its evidence (oldest first): who signs while somebody is at the door had not signed when they knocked. What was on paper that day counts as
 * said at its end.
 */
export const flatAsOf = (flat: TallyFlat, entries: readonly EvidenceEntry[], at: Date): TallyFlat => {
  const answers: TallyFlat['answers'] = {}
  for (const entry of entries) {
    if (entry.kind === 'withdrawal' && new Date(entry.at) < at)
      for (const item of entry.items) delete answers[item]?.[entry.signerId]
    if (entry.kind !== 'answer' || saidAt(entry) >= at) continue
    const { signerId, textVersion, seq, via } = entry
    for (const { item, state } of entry.answers)
      answers[item] = { ...answers[item], [signerId]: { state, textVersion, seq, via, on: '' } }
  }
  return { ...flat, answers }
}
