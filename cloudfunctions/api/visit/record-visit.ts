import { isElderHome } from '../../../domain/household/facts'
import { mayKeepPlan } from '../../../domain/plan/policy'
import { applyVisit, checkNext, isLate } from '../../../domain/visit/apply-visit'
import { mayVisit } from '../../../domain/visit/may-visit'
import { noAnswers, type StandingNo, standingNo } from '../../../domain/visit/standing-no'
import { witnessed } from '../../../domain/visit/witnessed'
import type { EvidenceEntry } from '../../../types/evidence'
import type { Actor } from '../../../types/person'
import type { VisitDoc } from '../../../types/visit'
import type { HouseholdWhere } from '../../platform/household-place'
import { householdsOf, ownersIn } from '../../platform/households'
import { planOf, savePlan } from '../../platform/plan-commit'
import { take } from '../../platform/refused'
import { unseal } from '../../platform/secrets'
import type { Transaction } from '../../platform/store'
import { tallyId } from '../../platform/tally-commit'

/** What somebody wrote down of a visit. */
export type VisitSaid = Pick<
  VisitDoc,
  'byName' | 'with' | 'how' | 'purpose' | 'met' | 'outcome' | 'words' | 'next' | 'witness' | 'at'
>
/** `door`: what it found, as `doorFound` has it. */
export type VisitEntry = {
  visitId: string
  said: VisitSaid
  entered: VisitDoc['entered']
  door: VisitDoc['door'] | null
}

/**
 * Keeps one visit with the plan that limits visits, in the caller's transaction: of two that are entered at the same moment the second is judged with the first in the plan (rule 43). Once for
 * each `visitId`. Refuses all that `visit.log` does.
 */
export const recordVisit = async (
  tx: Transaction,
  actor: Actor,
  where: HouseholdWhere,
  { visitId, said, entered, door }: VisitEntry,
  now: Date,
): Promise<void> => {
  if (await tx.visits.get(visitId)) return
  const { flatId, stairwell, place } = where
  const plan = await planOf(tx, { stairwellId: stairwell._id, flatId })
  take(mayKeepPlan(actor, { ...place, contactId: plan.contactId }))
  const no = said.purpose === 'ask' ? await noOf(tx, where) : null
  take(mayVisit(plan, said, no, now))
  take(checkNext(said.next, now))
  take(
    witnessed(said, {
      isElderHome: isElderHome(await tx.householdFiles.get(flatId)),
      team: [actor.staff?.name ?? '', said.byName, ...said.with],
      owners: said.witness === null ? [] : await ownersOf(tx, where),
    }),
  )
  const visit: VisitDoc = {
    _id: visitId,
    schemaVersion: 1,
    estateId: stairwell.estateId,
    stairwellId: stairwell._id,
    flatId,
    by: actor.personId,
    ...said,
    // A phone's clock may be a little ahead: nothing was in the future.
    at: said.at > now ? now : said.at,
    receivedAt: now,
    isLate: isLate(said.at, now),
    entered,
    ...(door ? { door } : {}),
  }
  await tx.visits.create(visit)
  await savePlan(tx, applyVisit(plan, visit, now))
}

/** What the household last answered, by the tally itself, if that says not to ask. */
const noOf = async (tx: Transaction, { stairwell, flatId }: HouseholdWhere): Promise<StandingNo | null> => {
  const roundId = stairwell.openRoundId ?? stairwell.lastRoundId
  const tally = roundId ? await tx.tallies.get(tallyId(roundId, stairwell._id)) : null
  if (!tally) return null
  const answers = noAnswers(tally, flatId)
  const entries = new Map<number, EvidenceEntry>()
  for (const seq of new Set(answers.map(({ seq }) => seq))) {
    const evidence = await tx.evidence.get(`${tally._id}~${seq}`)
    if (evidence) entries.set(seq, evidence.entry)
  }
  return standingNo(answers, entries)
}

const ownersOf = async (tx: Transaction, { stairwell, flatId }: HouseholdWhere): Promise<string[]> =>
  ownersIn(await householdsOf(tx, stairwell, flatId)).map(({ name }) => unseal(name))
