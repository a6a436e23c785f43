import type { EvidenceEntry } from '../../types/evidence'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import type { PromiseAct } from '../../types/promise-words'
import { reasonsIn } from '../promise/answered-plan'
import { saidAt } from '../visit/standing-no'
import type { DoorPlan } from './door-of'

/**
 * A household's plan as it was at a moment, as far as a door is judged by it. `entries`: its evidence in the round, where some of it is newer than that moment. What a later visit overwrote is not
 * known any more, and taken as nothing.
 */
export const planAsOf = (plan: HouseholdPlanDoc, entries: readonly EvidenceEntry[], at: Date): DoorPlan => {
  const { answer, recent, lastVisit } = plan
  return {
    ...plan,
    recent: recent.filter((visit) => visit.at < at),
    lastVisit: lastVisit && lastVisit.at < at ? lastVisit : null,
    answer: answer && answer.at >= at ? answerBefore(answer, entries, at) : answer,
  }
}

type Given = NonNullable<HouseholdPlanDoc['answer']>

const answerBefore = (answer: Given, entries: readonly EvidenceEntry[], at: Date): Given | null => {
  const last = entries.findLast((entry) => entry.kind === 'answer' && saidAt(entry) < at)
  return last?.kind === 'answer' ? { ...answer, reasons: reasonsIn(last), at: saidAt(last) } : null
}

const ends: readonly PromiseAct[] = ['confirm', 'decline', 'lapse', 'break']

/** Whether somebody of the community had taken a promise on at that moment, and it had not ended one way or another. */
export const wasTakenOn = ({ trail }: Pick<PromiseDoc, 'trail'>, at: Date): boolean => {
  const acts = trail.filter((step) => step.at < at).map(({ act }) => act)
  return acts.includes('take') && !acts.some((act) => ends.includes(act))
}
