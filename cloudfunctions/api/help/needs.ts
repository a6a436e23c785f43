import { beijingDay } from '../../../domain/consent/beijing-day'
import { comingFrom } from '../../../domain/help/coming'
import { livesThere, mayAsk } from '../../../domain/help/policy'
import type { HelpNeedsDoc } from '../../../types/help'
import { viewHelpNeeds } from '../../../types/help-actions'
import { accept } from '../../../types/result'
import { action } from '../../platform/action'
import { householdAt } from '../../platform/help-place'
import { householdWorks } from '../../platform/household-works'
import { fingerprintId, unseal } from '../../platform/secrets'
import type { Store } from '../../platform/store'

/** What a household said it needs, for its people and for staff who ask for it. Whom it would rather not have is answered to itself alone. */
export const needs = action(viewHelpNeeds, async ({ input, actor, now, store, permit }) => {
  const { flatId, place, stairwell } = await householdAt(store, input)
  const isOwn = livesThere(actor, place)
  permit(isOwn ? accept(true) : mayAsk(actor, place, true))
  const [doc, { works }] = await Promise.all([store.helpNeeds.get(flatId), householdWorks(store, stairwell, flatId)])
  if (!isOwn && doc && (doc.contact || doc.needs.length > 0)) await logView(store, actor.personId, doc, now)
  return {
    isSaid: (doc?.rev ?? 0) > 0,
    isRefused: doc?.isRefused ?? false,
    needs: doc?.needs ?? [],
    know: doc?.know ?? [],
    hasHealthConsent: doc?.healthConsent != null,
    hasGuardianConsent: doc?.guardianConsent != null,
    callName: doc?.contact ? unseal(doc.contact.callName) : null,
    phone: doc?.contact?.phone ? unseal(doc.contact.phone) : null,
    blocked: isOwn
      ? (doc?.blocked ?? []).map(({ volunteerId, name, at }) => ({ volunteerId, name, at: at.toISOString() }))
      : [],
    canEdit: true,
    coming: comingFrom(works, beijingDay(now)),
    rev: doc?.rev ?? 0,
  }
})

/** Staff read how to reach a household and what it needs (rule 40): one entry a reader, household and Beijing day. */
const logView = (store: Store, personId: string, { _id, estateId }: HelpNeedsDoc, now: Date): Promise<void> =>
  store.views.createMissing([
    {
      _id: fingerprintId('needs-view', personId, _id, beijingDay(now)),
      ...{ schemaVersion: 1, personId, what: 'health', subjectId: _id, estateId, why: '替住户说需要', at: now },
    },
  ])
