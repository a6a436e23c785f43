import { useEffect, useState } from 'react'
import { emptyItem, needsClauses, type Problem, problemOf, toAnswers, whenProblem, whyProblem } from './draft'
import type { Consent } from './use-consent'

export type Shortfall = Problem | 'clause_unticked'

/** What keeps this step from going on, or null. */
function shortfall({ step, value, items, today, isElder, isPreparing }: Consent): Shortfall | null {
  if (step.kind === 'choice') {
    const draft = value.answers[step.item]
    // In elder mode the reason and the day have screens of their own.
    if (isElder) return draft?.state ? null : 'not_chosen'
    return problemOf(draft, today)
  }
  if (step.kind === 'why') return whyProblem(value.answers[step.item] ?? emptyItem)
  if (step.kind === 'when') return whenProblem(value.answers[step.item] ?? emptyItem, today)
  const isNeeded = !isPreparing && needsClauses(toAnswers(value, items))
  return step.kind === 'clause' && isNeeded && !value.clausesRead.includes(step.clauseId) ? 'clause_unticked' : null
}

/** Going on, or saying what is missing first. What is missing is shown only after the person wanted to go on. */
export function useForward(consent: Consent) {
  const { step, next, value } = consent
  const chosen = 'item' in step ? value.answers[step.item]?.state : undefined
  const [wanted, setWanted] = useState('')
  const missing = shortfall(consent)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step or another answer starts without reproach
  useEffect(() => setWanted(''), [step.key, chosen])
  const forward = () => (missing ? setWanted(step.key) : next())
  return { forward, isReady: missing === null, shown: wanted === step.key ? missing : null }
}
