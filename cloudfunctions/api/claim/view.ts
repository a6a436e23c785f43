import { inCharge } from '../../../domain/claim/in-charge'
import { mayErase } from '../../../domain/claim/may-erase'
import { mayExport } from '../../../domain/claim/may-export'
import { mayView, movesOpen, ownsIt } from '../../../domain/claim/policy'
import type { Side } from '../../../domain/claim/seen-by'
import { isWarrantyOver } from '../../../domain/claim/warranty'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { can } from '../../../domain/staff/policy'
import type { ClaimDoc } from '../../../types/claim'
import { type ClaimEntryView, viewClaim } from '../../../types/claim-actions'
import { action } from '../../platform/action'
import { claimAt } from '../../platform/claim-place'
import { take } from '../../platform/refused'
import { agreedAbout } from './agreed-about'
import { baselineBeside } from './baseline-beside'
import { othersOf } from './others-of'
import { photosFor } from './photos-for'
import { entriesFor } from './said-for'

/**
 * One claim for its household, its crew, and staff, each with what they may read of it (rule 12). Writes nothing: `claim.see` says that a household has looked.
 */
export const view = action(viewClaim, async ({ input, actor, now, store, permit }) => {
  const { claim, place, stairwell, estate } = await claimAt(store, input.claimId)
  const sight = mayView(actor, claim, place)
  permit(sight)
  const side = take(sight)
  const today = beijingDay(now)
  const mayDecide = can(actor, 'decideClaims', place) && ownsIt(actor, claim, place).ok
  const reader = { actor, side, place, isRestricted: claim.isRestricted, mayDecide }
  const [calendar, entries, photos, baseline, agreed, others] = await Promise.all([
    store.calendars.peek(claim.estateId, 'crews'),
    entriesFor(store, claim, side),
    photosFor(store, claim, reader),
    baselineBeside(store, claim, reader),
    agreedAbout(store, claim, reader),
    othersOf(store, claim, stairwell, { side, mayDecide }),
  ])
  const { facts } = claim
  return {
    claimId: claim._id,
    estateName: estate.name,
    estatePhone: estate.phone,
    ...filedOf(claim, side),
    status: facts.status,
    cycle: facts.cycle,
    rung: facts.rung,
    clock: facts.clock,
    pauseWords: facts.clock?.paused ? pauseWords(entries) : null,
    stars: facts.stars,
    warranty: { ...claim.warranty, isOver: isWarrantyOver(claim.warranty, today) },
    charge: inCharge(claim, entries, calendar?.crews ?? [], estate.phone),
    entries,
    photos,
    baseline,
    agreed,
    ...others,
    head: claim.head,
    seq: claim.seq,
    stateSeq: claim.stateSeq,
    isRestricted: claim.isRestricted,
    ...movesOpen(actor, claim, place, today),
    side,
    abilities: {
      review: mayDecide,
      revealPhone: mayDecide && claim.phone !== null && !claim.isRestricted,
      join: mayDecide && claim.isOpen,
      export: mayExport(actor, claim, place).ok,
      askErase: mayErase(actor, claim, place).ok && !claim.isOpen && !claim.isRestricted,
    },
  }
})

/** What was filed. A crew rings nobody: the number left for this claim is for staff, with a reason. */
const filedOf = (claim: ClaimDoc, side: Side) => {
  const { number, estateId, stairwellId, flatId, building, unit, room, damagePlace, damage, noticedOn, want } = claim
  return {
    ...{ number, estateId, stairwellId, flatId, building, unit, room, damagePlace, damage, noticedOn, want },
    phoneMasked: side === 'crew' || (claim.isRestricted && side !== 'household') ? null : claim.phoneMasked,
    receivedAt: claim.receivedAt.toISOString(),
  }
}

const pauseWords = (entries: ClaimEntryView[]): string | null =>
  entries.findLast(({ act }) => act === 'pause')?.words ?? null
