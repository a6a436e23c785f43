import { checkConsents, needsKept } from '../../../domain/help/check-ask'
import { livesThere, mayAsk } from '../../../domain/help/policy'
import type { HelpNeedsDoc } from '../../../types/help'
import { setHelpNeeds } from '../../../types/help-actions'
import { helpKindRules } from '../../../types/help-words'
import { accept } from '../../../types/result'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { householdAt } from '../../platform/help-place'
import { stop, take } from '../../platform/refused'
import { seal } from '../../platform/secrets'
import { wakeMatching } from '../../platform/wake-matching'
import { emptyNeeds } from './empty-needs'

/**
 * Keeps what a household needs when water stops or works are loud, or that it would rather not be asked (rule 39). Consents stay with who gave them first; whose need is gone has none left. Staff
 * say it for a household and do not touch whom it would rather not have.
 */
export const setNeeds = action(setHelpNeeds, async ({ input, actor, now, store, permit, commit }) => {
  const { flatId, place, stairwell } = await householdAt(store, input)
  const isOwn = livesThere(actor, place)
  permit(isOwn ? accept(true) : mayAsk(actor, place, true))
  if (!isOwn && input.unblock.length > 0) return stop('not_allowed')
  if (!input.isRefused)
    take(
      checkConsents(
        input.needs.map(({ kind }) => kind),
        input,
      ),
    )
  const where = { flatId, stairwellId: stairwell._id, estateId: stairwell.estateId }
  const contact = input.contact && {
    callName: seal(input.contact.callName),
    phone: input.contact.phone === null ? null : seal(input.contact.phone),
  }
  const outcome = await commit(async (tx) => {
    const bound = await asBoundNow(tx, actor)
    take(livesThere(bound, place) ? accept(true) : mayAsk(bound, place, true))
    const before = (await tx.helpNeeds.get(flatId)) ?? emptyNeeds(where, { by: actor.personId, at: now })
    if (input.rev !== before.rev) return stop('help_needs_changed')
    const isKnown = (id: string) => before.blocked.some(({ volunteerId }) => volunteerId === id)
    if (!input.unblock.every(isKnown)) return stop('help_block_invalid')
    const kept = needsKept({ isRefused: input.isRefused, needs: onceEach(input.needs), know: input.know, contact })
    const given = { by: actor.personId, at: now }
    const isOfHealth = kept.needs.some(({ kind }) => helpKindRules[kind].isHealth)
    const isOfChild = input.isForChild && kept.needs.length > 0
    const after: HelpNeedsDoc = {
      ...before,
      ...kept,
      healthConsent: isOfHealth ? (before.healthConsent ?? given) : null,
      guardianConsent: isOfChild ? (before.guardianConsent ?? given) : null,
      blocked: before.blocked.filter(({ volunteerId }) => !input.unblock.includes(volunteerId)),
      by: actor.personId,
      saidBy: isOwn ? 'household' : 'staff',
      at: now,
      rev: before.rev + 1,
    }
    await tx.helpNeeds.put(after)
    return { rev: after.rev }
  })
  // Dates that stand already may raise what is said now.
  await wakeMatching(stairwell.estateId)
  return outcome
})

const onceEach = (needs: HelpNeedsDoc['needs']): HelpNeedsDoc['needs'] => [
  ...new Map(needs.map((need) => [need.kind, need])).values(),
]
