import { askedDays } from '../../../domain/works/asked-days'
import { isOfHousehold, maySpeakFor } from '../../../domain/works/policy'
import { viewAvailability } from '../../../types/availability'
import { action } from '../../platform/action'
import { logHealthView } from '../../platform/health-view'
import { householdWorks } from '../../platform/household-works'
import { placeOfStairwell } from '../../platform/place'
import { calendarOf } from '../../platform/works'

/** What a household said of when it can be at home, and what it is asked. Staff who read of an illness are logged (rule 40). */
export const view = action(viewAvailability, async ({ input, actor, now, store, permit }) => {
  const { stairwell, place } = await placeOfStairwell(store, input.stairwellId)
  permit(maySpeakFor(actor, input.flatId, place))
  const { householdId, works } = await householdWorks(store, stairwell, input.flatId)
  const [said, calendar] = await Promise.all([
    store.availability.get(householdId),
    store.calendars.get(stairwell.estateId),
  ])
  const asked = askedDays(works, calendarOf(stairwell.estateId, calendar), now)
  if (said && !isOfHousehold(actor, input.flatId)) await logHealthView(store, actor, [said], now)
  return {
    asked: asked && { from: asked.from, until: asked.until },
    halfDays: asked?.halfDays ?? [],
    length: asked?.length ?? 0,
    home: said?.home ?? [],
    blackouts: said?.blackouts ?? [],
    key: said?.key ? { holder: said.key.holder, consentedAt: said.key.consentedAt.toISOString() } : null,
    saidBy: said?.saidBy ?? null,
    rev: said?.rev ?? 0,
  }
})
