import { climb, isOverdue } from '../../domain/claim/climb'
import { beijingDay } from '../../domain/consent/beijing-day'
import { saveClaim } from '../platform/claim-commit'
import { clockRulesOf } from '../platform/claim-rules'
import { log } from '../platform/log'
import { command, type Store } from '../platform/store'
import { Conflict } from '../platform/store-errors'

/** Claims of one run; what is left is found by the next. */
const CLIMBS_MAX = 100

/**
 * Overdue steps climb one rung each (rule 42), one transaction a claim, which looks again: repeated, a run finds nothing to do (rule 20). At the street, where
 * nothing is above, being late is noted once, so that no run meets the same claims for ever.
 */
export const climbOverdue = async (store: Store, now: Date): Promise<number> => {
  const today = beijingDay(now)
  const late = { isTicking: true, dueOn: command.lt(today) }
  const oldestFirst = {
    limit: CLIMBS_MAX,
    orderBy: ['dueOn', 'asc'] as [string, 'asc'],
    field: { estateId: true as const },
  }
  const [below, atStreet] = await Promise.all([
    store.claims.find({ ...late, 'facts.rung': command.neq('street') }, oldestFirst),
    store.claims.find({ ...late, 'facts.rung': 'street', 'facts.wasLate': false }, oldestFirst),
  ])
  const rules = new Map<string, ReturnType<typeof clockRulesOf>>()
  let climbed = 0
  for (const { _id, estateId } of [...below, ...atStreet]) {
    const known = rules.get(estateId) ?? clockRulesOf(store, estateId)
    rules.set(estateId, known)
    if (await climbOne(store, _id, { ...(await known), today }, now)) climbed++
  }
  if (climbed > 0) log('info', 'overdue claims climbed', { count: climbed })
  return climbed
}

const climbOne = async (
  store: Store,
  claimId: string,
  rules: Parameters<typeof climb>[1],
  now: Date,
): Promise<boolean> => {
  try {
    return await store.transact(async (tx) => {
      const claim = await tx.claims.get(claimId)
      if (!claim || !isOverdue(claim.facts, rules.today)) return false
      const next = climb(claim.facts, rules)
      if (!next) return false
      const said = { act: 'climb', party: 'timer', onBehalf: null, by: null, wordsState: 'shown' } as const
      await saveClaim(tx, claim, next.facts, { ...said, photos: [], words: next.words }, now)
      return true
    })
  } catch (error) {
    // Somebody is moving it at this very moment, or it is broken: the others climb, and the next run looks again.
    if (!(error instanceof Conflict)) log('error', (error as Error).message, { claimId, stack: (error as Error).stack })
    return false
  }
}
