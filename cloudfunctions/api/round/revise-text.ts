import { changedItems } from '../../../domain/consent/changed-items'
import { reviseText as reviseInTally } from '../../../domain/consent/revise-text'
import { textHash } from '../../../domain/evidence/chain'
import { staffMay } from '../../../domain/staff/policy'
import { reviseText as contract, type RoundDoc } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { eachTally } from './each-tally'

/**
 * A new version of the text: frozen, and answers on the items whose words changed must be given again (rule 34), judged for each stairwell against the version it
 * stands at. Repeat until `done`; with the text that is
 * already in force it finishes what stopped half way. Refuses `round_not_open`, also once the round has begun to end.
 */
export const reviseText = action(contract, async ({ input, actor, now, store, permit }) => {
  const before = found(await store.rounds.get(input.roundId))
  permit(staffMay(actor, 'manageRound', await placeOfEstate(store, before.estateId)))
  const hash = textHash(input.text)
  const tallies = await store.tallies.all({ roundId: before._id })
  if (tallies.some((tally) => tally.closedAt)) return stop('round_not_open')
  const round = await store.transact(async (tx) => {
    const current = found(await tx.rounds.get(input.roundId))
    if (current.textHash === hash) return current
    if (current.state !== 'open') return stop('round_not_open')
    await tx.texts.put({ _id: hash, schemaVersion: 1, text: input.text, createdAt: now })
    const version = current.textVersion + 1
    const revised: RoundDoc = {
      ...current,
      textHash: hash,
      textVersion: version,
      title: input.text.title,
      texts: [...current.texts, { hash, version, at: now, why: input.why }],
    }
    await tx.rounds.put(revised)
    return revised
  })
  const clauseIds = input.text.clauses.map((clause) => clause.clauseId)
  const earlier = new Map(
    (await Promise.all(round.texts.map((version) => store.texts.get(version.hash)))).flatMap((doc) =>
      doc ? [[doc._id, doc.text] as const] : [],
    ),
  )
  const { done, isDone } = await eachTally(
    tallies,
    (tally) => tally.textVersion < round.textVersion,
    (tally) =>
      reviseInTally(
        tally,
        {
          textHash: hash,
          textVersion: round.textVersion,
          clauseIds,
          by: actor.personId,
          items: changedItems(found(earlier.get(tally.textHash) ?? null), input.text, tally.items),
        },
        now,
      ),
    now,
  )
  return { done: isDone, total: tallies.length, revised: done, textVersion: round.textVersion }
})
