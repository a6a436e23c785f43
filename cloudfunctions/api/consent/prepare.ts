import { residentOf } from '../../../domain/binding/policy'
import { ratifyUntil } from '../../../domain/consent/ratify'
import { prepareConsent } from '../../../types/consent'
import { refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { found, stop, take } from '../../platform/refused'
import { tallyId } from '../../platform/tally-commit'

/**
 * A family member fills in for an owner; nothing counts until the owner confirms, and silence for 30 days lets it lapse
 * (Civil Code art. 171, rule 30). Refuses `text_changed`, `window_closed`, `flat_not_in_round`.
 */
export const prepare = action(prepareConsent, async ({ input, actor, now, permit, commit }) => {
  const binding = residentOf(actor, input.flatId)
  permit(binding.ok && binding.value.role !== 'family' ? refuse('not_allowed') : binding)
  const mine = take(binding)
  return commit(async (tx) => {
    const tally = found(await tx.tallies.get(tallyId(input.roundId, mine.stairwellId)))
    if (!tally.flats[input.flatId]) return stop('flat_not_in_round')
    if (tally.textHash !== input.textHash) return stop('text_changed')
    if (tally.closedAt || tally.closesAt <= now) return stop('window_closed')
    const expiresAt = ratifyUntil(now)
    await tx.preparations.put({
      _id: `${input.roundId}~${input.flatId}`,
      schemaVersion: 1,
      roundId: input.roundId,
      flatId: input.flatId,
      bindingId: mine.bindingId,
      textHash: input.textHash,
      answers: input.answers,
      createdAt: now,
      expiresAt,
    })
    return { expiresAt: expiresAt.toISOString() }
  })
})
