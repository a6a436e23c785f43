import { isDeepStrictEqual } from 'node:util'
import { countOf } from '../../domain/claim/count'
import { applyCount, emptyFigures } from '../../domain/claim/figures'
import { log } from './log'
import type { Store } from './store'

/** Claims that one run of the timer counts; the next goes on. */
const COUNTED_MAX = 200

/**
 * Carries one claim's change into the figures of its estate, in a transaction of its own: claim and figures together, so that it is counted once whoever tries how
 * often. Claims of one estate meet in this document and not in the transactions that move them.
 */
const countClaim = async (store: Store, claimId: string): Promise<void> => {
  const estateId = (await store.claims.peek(claimId, 'estateId'))?.estateId
  if (estateId === undefined) return
  const years = (await store.calendars.peek(estateId, 'years'))?.years ?? []
  await store.transact(async (tx) => {
    const claim = await tx.claims.get(claimId)
    if (!claim || claim.isCounted) return
    const counted = countOf(claim, years)
    await tx.claims.put({ ...claim, counted, isCounted: true })
    if (isDeepStrictEqual(claim.counted, counted)) return
    const figures = (await tx.claimFigures.get(estateId)) ?? emptyFigures(estateId)
    await tx.claimFigures.put(applyCount(figures, claim.counted, counted))
  })
}

/** Right after the commit of what changed a claim. Never fails what has happened already: the timer goes on. */
export const drainClaim = async (store: Store, claimId: string): Promise<void> => {
  try {
    await countClaim(store, claimId)
  } catch (error) {
    log('error', 'counting a claim is left to the timer', { claimId, reason: (error as Error).message })
  }
}

/**
 * The timer's step: claims whose own count a crash or a crowd kept from the figures. Meeting a move that is counting its claim itself at this moment does no harm. Answers
 * how many there were.
 */
export const countLeftBehind = async (store: Store): Promise<number> => {
  const left = await store.claims.find({ isCounted: false }, { limit: COUNTED_MAX, field: { _id: true } })
  for (const { _id } of left) await drainClaim(store, _id)
  return left.length
}
