import type * as z from 'zod'
import { lastDayOf } from '../../../domain/works/has-said'
import { keepHalfDays } from '../../../domain/works/keep-half-days'
import { isOfHousehold, maySpeakFor } from '../../../domain/works/policy'
import { unsuited } from '../../../domain/works/unsuited'
import { setAvailability } from '../../../types/availability'
import type { AvailabilityDoc, DayRules } from '../../../types/works'
import { action } from '../../platform/action'
import { householdWorks } from '../../platform/household-works'
import { placeOfStairwell } from '../../platform/place'
import { stop } from '../../platform/refused'
import { calendarOf } from '../../platform/works'

/** What is said now is later than any dates. */
const NEVER = new Date(0)

type Input = z.output<(typeof setAvailability)['input']>

/**
 * When somebody of a household can be at home: kept, and nothing else follows from it. Dates that stand do not move; the works it no longer
 * suits are answered.
 */
export const set = action(setAvailability, async ({ input, actor, now, store, permit, commit }) => {
  const { stairwell, place } = await placeOfStairwell(store, input.stairwellId)
  permit(maySpeakFor(actor, input.flatId, place))
  checkConsents(input)
  const [{ householdId, works }, calendar] = await Promise.all([
    householdWorks(store, stairwell, input.flatId),
    store.calendars.get(stairwell.estateId),
  ])
  if (works.every(({ state }) => state === 'finished')) stop('availability_not_asked')
  const rules = calendarOf(stairwell.estateId, calendar)
  const saidBy = isOfHousehold(actor, input.flatId) ? 'household' : 'staff'
  return commit(async (tx) => {
    const before = await tx.availability.get(householdId)
    if ((before?.rev ?? 0) !== input.rev) stop('availability_changed')
    const said = { ...wordsOf(input, before, { by: actor.personId, at: now, rules }), saidBy } as const
    const doc: AvailabilityDoc = {
      _id: householdId,
      schemaVersion: 1,
      estateId: stairwell.estateId,
      stairwellId: stairwell._id,
      flatId: householdId,
      ...said,
      rev: input.rev + 1,
    }
    await tx.availability.put(doc)
    const theirs = new Map([[householdId, doc]])
    const conflicts = works.filter((one) => unsuited(one, theirs, NEVER).length > 0)
    return { rev: doc.rev, conflictsWith: conflicts.map(({ _id }) => _id) }
  })
})

const checkConsents = ({ blackouts, keyHolder, keyConsent, healthConsent }: Input): void => {
  if (blackouts.some(({ from, until }) => until < from)) stop('malformed', { field: 'blackouts' })
  if (keyHolder !== null && !keyConsent) stop('key_consent_needed')
  if (blackouts.some(({ why }) => why === 'illness') && !healthConsent) stop('health_consent_needed')
}

/** A consent keeps the moment it was first given, for as long as it is about the same. */
const wordsOf = (
  { home, blackouts, keyHolder }: Input,
  before: AvailabilityDoc | null,
  { by, at, rules }: { by: string; at: Date; rules: DayRules },
) => {
  const isSameKey = before?.key?.holder === keyHolder
  const said = {
    home: keepHalfDays(home, rules, at),
    blackouts,
    key:
      keyHolder === null
        ? null
        : isSameKey && before?.key
          ? before.key
          : { holder: keyHolder, consentedBy: by, consentedAt: at },
  }
  const namesIllness = blackouts.some(({ why }) => why === 'illness')
  return {
    ...said,
    healthConsent: namesIllness ? (before?.healthConsent ?? { by, at }) : null,
    lastDay: lastDayOf(said),
    by,
    at,
  }
}
